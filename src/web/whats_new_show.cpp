#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/live_address.hpp"

namespace stoa::web {

http::Response whats_new_show(Visit const& visit)
{
    bool only_unread = visit.query.get("unread") == "1" && visit.viewer.is_member();
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::whats_new_read(db, *visit.access, visit.viewer, only_unread, page_wished(visit));
    });
    if (!view) return refused(visit, view.error());
    note_presence(visit);

    auto frame = frame_of(visit, "What’s new", pages::Section::whats_new);
    frame.canonical = "/whats-new/";
    frame.unread_threads = view->unread_threads;
    frame.live = live_address(visit, "/whats-new/live");
    return page(pages::whats_new(frame, *view));
}

}  // namespace stoa::web
