#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

// Somebody writes a reply. Whoever does not show that they are here does not show this either.
http::Response replying_note(Visit const& visit)
{
    ThreadId const thread{visit.params.id};
    auto const forum = visit.site.store.read(
        [&](store::Reader& db) { return acts::forum_of_thread(db, *visit.access, visit.viewer, thread); });
    if (!forum) return refused(visit, forum.error());
    auto const& viewer = visit.viewer;
    bool const may_reply = visit.access->may(viewer, Permission::reply, *forum);
    if (may_reply && !viewer.preferences.hides_presence &&
        visit.site.replying.note(thread, {viewer.member, viewer.name, viewer.avatar}, visit.now))
        visit.site.hub.tell_room(thread, "viewers");
    http::Response response;
    response.status = http::Status::no_content;
    return response;
}

}  // namespace stoa::web
