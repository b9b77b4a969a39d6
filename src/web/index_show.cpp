#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/live_address.hpp"

namespace stoa::web {

http::Response index_show(Visit const& visit)
{
    auto view =
        visit.site.store.read([&](store::Reader& db) { return acts::index_read(db, *visit.access, visit.viewer); });
    if (!view) return refused(visit, view.error());
    note_presence(visit);

    auto frame = frame_of(visit, "Forums", pages::Section::forums);
    frame.canonical = "/";
    frame.description = visit.settings->description;
    frame.unread_threads = view->unread_threads;
    frame.live = live_address(visit, "/whats-new/live");
    return page(pages::index(frame, *view, who_is_here(visit)));
}

}  // namespace stoa::web
