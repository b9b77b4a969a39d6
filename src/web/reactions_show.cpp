#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response reactions_show(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::reactions_read(db, *visit.access, visit.viewer, PostId{visit.params.id}, page_wished(visit));
    });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "Reactions: " + view->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::who_reacted(frame, *view));
}

}  // namespace stoa::web
