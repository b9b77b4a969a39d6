#include "acts/post_reply.hpp"

#include <algorithm>

#include "acts/new_post.hpp"
#include "acts/post_addressees.hpp"
#include "acts/post_links.hpp"
#include "acts/promotion.hpp"
#include "acts/rules.hpp"
#include "acts/submission.hpp"
#include "acts/visible.hpp"
#include "store/draft.hpp"
#include "store/event.hpp"
#include "store/read_mark.hpp"
#include "store/watch.hpp"

namespace stoa::acts {
namespace {

// How many of the latest posts are searched for somebody else's: whoever has written more than these in a row since
// they looked needs no warning, and no invented position makes us read a whole thread.
constexpr std::int64_t posts_searched_max = 50;

bool others_posted_since(store::Reader& db, Viewer const& viewer, Thread const& thread, std::int64_t seen_position)
{
    if (thread.last_post_position <= seen_position) return false;
    auto first = std::max(seen_position + 1, thread.last_post_position - posts_searched_max + 1);
    auto posts = store::posts_of_thread(db, thread.id, first, thread.last_post_position);
    return std::ranges::any_of(posts,
                               [&](Post const& post) { return post.author.id != viewer.member && !post.is_deleted(); });
}

// Authors have read their own posts, but not what they had skipped before them. What is deleted is skipped by all.
void mark_own_post_read(store::Writer& db, Viewer const& viewer, Thread const& thread, std::int64_t read_before,
                        std::int64_t position)
{
    if (read_before >= thread.last_post_position) store::set_read_marks(db, {{viewer.member, thread.id, position}});
}

}  // namespace

// Adds a post to the end of a thread.
Result<PostPlaced> post_reply(store::Writer& db, Access const& access, Viewer const& viewer, ReplyDraft const& draft,
                              Instant now)
{
    auto found = visible_thread(db, access, viewer, draft.thread);
    if (!found) return found.error();
    auto const& thread = found->thread;
    // Before the rules: a thread may have been locked between the first arrival and the second.
    if (auto placed = sent_before(db, access, viewer, draft.form_token)) return *placed;
    if (auto refusal = why_not_reply(viewer, found->may, thread)) return *refusal;
    if (draft.seen_position > 0 && others_posted_since(db, viewer, thread, draft.seen_position)) {
        return Refusal::new_posts_meanwhile;
    }

    auto read_before = store::read_position(db, viewer, thread);
    auto [post, position] = store::insert_post(db, new_post(thread.id, viewer, draft.text, now), now);
    promote(db, viewer.member, now);
    if (auto refusal = carry_uploads(db, viewer, found->may, post, draft.text.source(), draft.uploads, now)) {
        return *refusal;
    }
    note_links(db, access, viewer, thread.forum, post, draft.text, now);
    remember_sent(db, viewer, draft.form_token, post, now);
    // Only a form leaves drafts: a program that replies in its member's name must not take away what they type.
    if (!draft.form_token.empty()) store::delete_draft(db, viewer.member, place_of_reply(thread.id));
    mark_own_post_read(db, viewer, thread, read_before, position);
    store::watch_by_preference(db, viewer.member, thread.id, WatchReason::replied, now);
    store::announce(db, {.kind = EventKind::post_added,
                         .forum = thread.forum,
                         .thread = thread.id,
                         .post = post,
                         .member = viewer.member,
                         .at = now});
    note_addressees(db, access, viewer, thread.forum, thread.id, post, draft.text, now);
    return placed_in(thread, post, position);
}

}  // namespace stoa::acts
