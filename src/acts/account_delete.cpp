#include "acts/account_delete.hpp"

#include <algorithm>

#include "acts/second_factor.hpp"
#include "base/text.hpp"
#include "store/account_deletion.hpp"
#include "store/data_export.hpp"
#include "store/event.hpp"
#include "store/forum.hpp"
#include "store/member.hpp"
#include "store/message.hpp"
#include "store/post.hpp"
#include "store/record.hpp"
#include "store/second_factor.hpp"
#include "store/thread.hpp"

namespace stoa::acts {
namespace {

bool is_last_administrator(store::Reader& db, MemberId member)
{
    auto const viewer = store::find_viewer(db, member);
    return viewer && std::ranges::find(viewer->groups, administrators) != viewer->groups.end() &&
           !store::has_other_administrator(db, member);
}

void tell_leaving(store::Writer& db, LetterHead const& head, MemberId id, std::string_view what, Instant now)
{
    auto const member = store::find_member(db, id);
    if (member && member->email_confirmed_at) write_notice(db, head, member->email, what, now);
}

// What is due, and may be done.
std::optional<AccountDeletion> due_deletion(store::Reader& db, MemberId member, Instant now)
{
    auto const deletion = store::find_account_deletion(db, member);
    if (!deletion || deletion->due_at > now || is_last_administrator(db, member)) return std::nullopt;
    return deletion;
}

}  // namespace

DeletionPolicy deletion_policy(SiteSettings const& settings)
{
    DeletionPolicy policy;
    policy.days = parse_number<std::int64_t>(settings.deletion_days).value_or(policy.days);
    if (settings.deletion_posts == "keep") policy.posts = PostsPolicy::always_kept;
    if (settings.deletion_posts == "remove") policy.posts = PostsPolicy::always_removed;
    return policy;
}

DeletionState account_deletion_read(store::Reader& db, MemberId member)
{
    return {store::find_account_deletion(db, member), store::find_second_factor(db, member).has_value()};
}

Result<Done> account_delete_ask(store::Writer& db, LetterHead const& head, std::string_view sealing_key,
                                Viewer const& viewer, DeletionDraft const& draft, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (is_last_administrator(db, viewer.member)) return Refusal::last_administrator;
    if (store::find_second_factor(db, viewer.member) &&
        !second_factor_give(db, head, sealing_key, viewer.member, draft.code, now))
        return Refusal::code_wrong;
    auto const due_at = now + draft.policy.days * day_ms;
    store::set_account_deletion(db, viewer.member, {now, due_at, draft.policy.fate_of(draft.posts)});
    tell_leaving(
        db, head, viewer.member,
        "Your account will be deleted on " + iso_text(due_at).substr(0, sizeof "2026-11-23" - 1) +
            ". Until then you can keep it: log in, open \"Your data\" in your settings and press \"Keep my account\".",
        now);
    store::announce(db, {.kind = EventKind::account_deletion_asked, .member = viewer.member, .at = now});
    return Done{};
}

Result<Done> account_delete_undo(store::Writer& db, Viewer const& viewer, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto const deletion = store::find_account_deletion(db, viewer.member);
    if (!deletion) return Done{};
    if (deletion->due_at <= now && !is_last_administrator(db, viewer.member)) return Refusal::deletion_begun;
    store::delete_account_deletion(db, viewer.member);
    store::announce(db, {.kind = EventKind::account_deletion_undone, .member = viewer.member, .at = now});
    return Done{};
}

std::vector<PostId> posts_to_erase(store::Reader& db, MemberId member, Instant now)
{
    auto const deletion = due_deletion(db, member, now);
    if (!deletion || deletion->posts == PostsFate::kept) return {};
    std::vector<PostId> posts;
    for (auto const& post : store::posts_of_author(db, member)) posts.push_back(post.post);
    return posts;
}

void account_posts_erase(store::Writer& db, MemberId member, std::vector<PostId> const& posts, Instant now)
{
    if (!due_deletion(db, member, now)) return;
    for (auto const id : posts) {
        auto const post = store::find_post_source(db, id);
        if (!post || store::is_erased(db, id)) continue;
        store::erase_post(db, id, member, now);
        if (store::has_record(db, post->thread)) store::settle_record(db, post->thread);
        auto const thread = store::find_thread(db, post->thread);
        store::announce(db, {.kind = EventKind::post_deleted,
                             .forum = thread->forum,
                             .thread = thread->id,
                             .post = id,
                             .member = member,
                             .at = now});
    }
}

void account_delete(store::Writer& db, LetterHead const& head, MemberId member, Instant now)
{
    auto const deletion = due_deletion(db, member, now);
    if (!deletion) {
        if (is_last_administrator(db, member)) store::delete_account_deletion(db, member);
        return;
    }
    tell_leaving(db, head, member, "Your account has been deleted, as you wished.", now);
    if (deletion->posts == PostsFate::removed) {
        store::erase_empty_threads_of(db, member, now);
        store::erase_messages_of(db, member);
    }
    store::erase_member(db, member, now);
    store::bump_forums_version(db);  // rules that named them are gone
    store::announce(db, {.kind = EventKind::account_deleted, .member = member, .at = now});
}

}  // namespace stoa::acts
