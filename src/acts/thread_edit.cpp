#include "acts/thread_edit.hpp"

#include "acts/visible.hpp"
#include "base/text.hpp"
#include "store/event.hpp"
#include "store/thread.hpp"

namespace stoa::acts {
namespace {

Refusal why_not_at_all(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    if (!viewer.is_member()) return Refusal::login_required;
    bool const is_closed = thread.is_locked && !may.has(Permission::post_in_locked_threads);
    return is_closed && thread.starter.id == viewer.member ? Refusal::thread_locked : Refusal::not_permitted;
}

store::ThreadHeading heading_after(Thread const& thread, HeadingDraft const& draft)
{
    store::ThreadHeading heading{thread.title, thread.slug, thread.prefix, thread.tags};
    if (draft.title) {
        heading.title = draft.title->text();
        heading.slug = slug_of(heading.title);
    }
    if (draft.prefix) heading.prefix = *draft.prefix;
    if (draft.tags) heading.tags = *draft.tags;
    return heading;
}

bool is_allowed(HeadingRights rights, Thread const& thread, store::ThreadHeading const& heading)
{
    return (rights.title || heading.title == thread.title) && (rights.prefix || heading.prefix == thread.prefix) &&
           (rights.tags || heading.tags == thread.tags);
}

}  // namespace

Result<ThreadNamed> thread_edit(store::Writer& db, Access const& access, Viewer const& viewer,
                                HeadingDraft const& draft, Instant now)
{
    auto found = visible_thread(db, access, viewer, draft.thread);
    if (!found) return found.error();
    auto const& [thread, may] = *found;
    auto rights = heading_rights(viewer, may, thread);
    if (!rights.any()) return why_not_at_all(viewer, may, thread);
    auto heading = heading_after(thread, draft);
    if (!is_allowed(rights, thread, heading)) return Refusal::not_permitted;

    store::set_heading(db, thread, heading);
    store::announce(db, {.kind = EventKind::thread_heading_changed,
                         .forum = thread.forum,
                         .thread = thread.id,
                         .post = {},
                         .member = viewer.member,
                         .at = now});
    return ThreadNamed{thread.id, heading.slug};
}

Result<HeadingPlace> heading_find(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    auto rights = heading_rights(viewer, found->may, found->thread);
    if (!rights.any()) return why_not_at_all(viewer, found->may, found->thread);
    auto path = access.path_to(found->thread.forum);
    return HeadingPlace{std::move(found->thread), std::move(path), rights};
}

}  // namespace stoa::acts
