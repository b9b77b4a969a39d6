#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

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
    return page(pages::index(frame, *view, who_is_here(visit)));
}

}  // namespace stoa::web
