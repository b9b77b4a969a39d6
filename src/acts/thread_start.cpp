#include "acts/thread_start.hpp"

#include "acts/new_post.hpp"
#include "acts/post_addressees.hpp"
#include "acts/post_links.hpp"
#include "acts/promotion.hpp"
#include "acts/rules.hpp"
#include "acts/submission.hpp"
#include "base/text.hpp"
#include "store/draft.hpp"
#include "store/event.hpp"
#include "store/poll.hpp"
#include "store/read_mark.hpp"
#include "store/thread.hpp"
#include "store/watch.hpp"

namespace stoa::acts {
namespace {

store::NewThread new_thread(Viewer const& starter, ThreadDraft const& draft, Instant now)
{
    return {.forum = draft.forum,
            .title = draft.title.text(),
            .slug = slug_of(draft.title.text()),
            .prefix = draft.prefix,
            .tags = draft.tags,
            .lang = {},
            .starter = starter.member,
            .created_at = now,
            .is_pinned = false,
            .is_locked = false,
            .views = 0,
            .activity_at = now,
            .extra = {},
            .id = {}};
}

}  // namespace

// Opens a thread with its first post.
Result<PostPlaced> thread_start(store::Writer& db, Access const& access, Viewer const& viewer, ThreadDraft const& draft,
                                Instant now)
{
    auto forum = access.find(draft.forum);
    auto may = access.permissions(viewer, draft.forum);
    if (!forum || !may.has(Permission::see_forum)) return Refusal::no_such_forum;
    if (auto placed = sent_before(db, access, viewer, draft.form_token)) return *placed;
    if (auto refusal = why_not_start_thread(viewer, may, forum->kind)) return *refusal;

    if (!draft.prefix.empty() && !may.has(Permission::set_prefixes)) return Refusal::not_permitted;
    if (!draft.tags.empty() && !may.has(Permission::set_tags)) return Refusal::not_permitted;
    if (draft.poll && !may.has(Permission::start_polls)) return Refusal::not_permitted;

    auto thread = new_thread(viewer, draft, now);
    auto id = store::insert_thread(db, thread);
    auto [post, position] = store::insert_post(db, new_post(id, viewer, draft.text, now), now);
    promote(db, viewer.member, now);
    if (auto refusal = carry_uploads(db, viewer, may, post, draft.text.source(), draft.uploads, now)) return *refusal;
    note_links(db, access, viewer, draft.forum, post, draft.text, now);
    if (draft.poll) store::insert_poll(db, draft.poll->poll_of(id, nullptr, now), now);
    remember_sent(db, viewer, draft.form_token, post, now);
    if (!draft.form_token.empty()) store::delete_draft(db, viewer.member, place_of_new_thread(draft.forum));
    store::set_read_marks(db, {{viewer.member, id, position}});
    store::watch_by_preference(db, viewer.member, id, WatchReason::started, now);
    store::announce(db, {.kind = EventKind::thread_started,
                         .forum = draft.forum,
                         .thread = id,
                         .post = post,
                         .member = viewer.member,
                         .at = now});
    note_addressees(db, access, viewer, draft.forum, id, post, draft.text, now);
    return PostPlaced{post, position, id, thread.slug, false};
}

}  // namespace stoa::acts
