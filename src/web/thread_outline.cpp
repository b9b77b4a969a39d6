#include "acts/reads.hpp"
#include "pages/long_thread_pages.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response thread_outline(Visit const& visit)
{
    auto const view = visit.site.store.read([&](store::Reader& db) {
        return acts::outline_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, page_wished(visit));
    });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "Who quoted whom: " + view->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::outline(frame, *view));
}

}  // namespace stoa::web
