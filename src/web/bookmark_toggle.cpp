#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response bookmark_toggle(Visit const& visit)
{
    auto placed = visit.site.store.write([&](store::Writer& db) {
        return acts::bookmark_toggle(db, *visit.access, visit.viewer, PostId{visit.params.id}, visit.now);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(url_in_thread(placed->thread, placed->thread_slug, placed->position, placed->post));
}

}  // namespace stoa::web
