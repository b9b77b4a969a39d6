#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response watched_show(Visit const& visit)
{
    auto view = visit.site.store.read(
        [&](store::Reader& db) { return acts::watched_read(db, *visit.access, visit.viewer, page_wished(visit)); });
    if (!view) return refused(visit, view.error());
    note_presence(visit);
    auto frame = frame_of(visit, "Watched", pages::Section::whats_new);
    frame.is_indexable = false;
    frame.unread_threads = view->unread_threads;
    return page(pages::watched(frame, *view));
}

}  // namespace stoa::web
