#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response post_restore(Visit const& visit)
{
    auto placed = visit.site.store.write([&](store::Writer& db) {
        return acts::post_restore(db, *visit.access, visit.viewer, PostId{visit.params.id}, visit.now);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(visit, url_in_thread(placed->thread, placed->thread_slug, placed->position, placed->post),
                     Notice::post_restored);
}

}  // namespace stoa::web
