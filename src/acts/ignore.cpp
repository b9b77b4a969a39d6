#include "acts/ignore.hpp"

#include <algorithm>

#include "acts/paging.hpp"
#include "acts/thread_rows.hpp"
#include "markup/folded_quotes.hpp"
#include "model/limits.hpp"
#include "store/ignore.hpp"
#include "store/member.hpp"

namespace stoa::acts {
namespace {

bool is_in(auto const& sorted, auto id) { return std::ranges::binary_search(sorted, id); }

// The posts of ignored members that the posts of a page quote.
std::vector<PostId> quoted_of(store::Reader& db, std::vector<MemberId> const& ignored, std::span<PostView const> posts)
{
    std::vector<PostId> quoted;
    for (auto const& view : posts)
        for (auto post : markup::posts_quoted_in(view.post.body)) quoted.push_back(post);
    if (quoted.empty()) return {};
    return store::posts_by(db, quoted, ignored);
}

}  // namespace

std::optional<Refusal> why_not_ignore(Access const& access, Viewer const& viewer, Viewer const& member)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (viewer.member == member.member) return Refusal::not_over_oneself;
    if (access.may_somewhere(member, Permission::see_moderation_log)) return Refusal::staff_not_ignored;
    return std::nullopt;
}

Result<MemberName> member_ignore(store::Writer& db, Access const& access, Viewer const& viewer, MemberId id,
                                 Instant now)
{
    auto const member = store::find_viewer(db, id);
    if (!member || member->membership != Membership::full) return Refusal::no_such_member;
    if (auto refusal = why_not_ignore(access, viewer, *member)) return *refusal;
    if (store::count_ignored_members(db, viewer.member) >= ignored_members_max) return Refusal::ignored_members_full;
    store::insert_ignore(db, viewer.member, id, now);
    return MemberName{id, member->name};
}

Result<MemberName> member_unignore(store::Writer& db, Viewer const& viewer, MemberId id)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto const member = store::find_viewer(db, id);
    if (!member || member->membership != Membership::full) return Refusal::no_such_member;
    store::delete_ignore(db, viewer.member, id);
    return MemberName{id, member->name};
}

Result<IgnoredView> ignored_read(store::Reader& db, Access const& access, Viewer const& viewer, std::int64_t page)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto const readable = access.readable_forums(viewer);
    auto number = page_of(store::count_ignored_threads(db, viewer.member, readable), threads_per_page, page);
    if (!number) return number.error();
    IgnoredView view;
    view.page = *number;
    view.members = store::names_of_ignored(db, viewer.member);
    auto threads = store::ignored_threads(db, viewer.member, readable, page);
    view.threads = thread_rows(access, with_read_positions(db, viewer, std::move(threads)));
    return view;
}

void fold_ignored(store::Reader& db, Viewer const& viewer, std::span<PostView> posts)
{
    if (!viewer.ignores_members) return;
    auto const ignored = store::ignored_members(db, viewer.member);
    // Somebody who was made a moderator since is heard again.
    for (auto& view : posts) {
        auto const& author = view.post.author;
        view.is_ignored = !view.post.is_deleted() && !author.is_staff && is_in(ignored, author.id);
    }
    auto const quoted = quoted_of(db, ignored, posts);
    if (quoted.empty()) return;
    for (auto& view : posts) view.post.body = markup::fold_quotes(view.post.body, quoted);
}

void drop_ignored(store::Reader& db, Viewer const& viewer, std::vector<Thread>& threads)
{
    if (!viewer.ignores_threads || threads.empty()) return;
    std::vector<ThreadId> ids;
    for (auto const& thread : threads) ids.push_back(thread.id);
    auto const ignored = store::ignored_among(db, viewer.member, ids);
    std::erase_if(threads,
                  [&](Thread const& thread) { return std::ranges::find(ignored, thread.id) != ignored.end(); });
}

}  // namespace stoa::acts
