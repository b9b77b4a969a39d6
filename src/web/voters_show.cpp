#include "acts/poll.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response voters_show(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::voters_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, page_wished(visit),
                                 visit.now);
    });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "Who voted: " + view->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::voters(frame, *view));
}

}  // namespace stoa::web
