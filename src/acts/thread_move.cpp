#include "acts/thread_move.hpp"

#include <algorithm>

#include "acts/record_reach.hpp"
#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "store/event.hpp"
#include "store/moderation_log.hpp"
#include "store/thread_moderation.hpp"

namespace stoa::acts {
namespace {

void leave_redirect(store::Writer& db, Thread const& thread, MoveDraft const& draft, Instant now)
{
    store::delete_thread_redirect(db, draft.to, thread.id);
    if (!draft.redirect_days) return;
    auto expires_at = *draft.redirect_days > 0 ? std::optional{now + *draft.redirect_days * day_ms} : std::nullopt;
    store::insert_thread_redirect(db, thread.forum, thread.id, now, expires_at);
}

}  // namespace

std::vector<ForumName> forums_to_move_to(Access const& access, Viewer const& viewer, ForumId from)
{
    std::vector<ForumName> forums;
    for (auto id : access.forums_where(viewer, Permission::start_threads)) {
        auto forum = access.find(id);
        if (id != from && forum && forum->kind == ForumKind::forum && access.may(viewer, Permission::read_threads, id))
            forums.push_back(*std::move(forum));
    }
    return forums;
}

Result<Thread> thread_move(store::Writer& db, Access const& access, Viewer const& viewer, MoveDraft const& draft,
                           Instant now)
{
    auto found = visible_thread(db, access, viewer, draft.thread);
    if (!found) return found.error();
    auto& thread = found->thread;
    if (auto refusal = why_not_move_thread(viewer, found->may, thread)) return *refusal;
    auto forums = forums_to_move_to(access, viewer, thread.forum);
    auto to = std::ranges::find(forums, draft.to, &ForumName::id);
    if (to == forums.end()) return Refusal::forum_not_chosen;

    store::move_thread(db, thread, draft.to);
    settle_reach(db, access);
    leave_redirect(db, thread, draft, now);
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = LogKind::thread_moved,
                             .forum = draft.to,
                             .thread = thread.id,
                             .subject = thread.title,
                             .reason = draft.reason,
                             .before = access.find(thread.forum).value_or(ForumName{}).name,
                             .after = to->name},
                            now);
    thread.forum = draft.to;
    store::announce(
        db,
        {.kind = EventKind::thread_moved, .forum = draft.to, .thread = thread.id, .member = viewer.member, .at = now});
    return thread;
}

}  // namespace stoa::acts
