#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response post_react(Visit const& visit)
{
    auto kind = acts::parse_reaction(*visit.access, visit.form.get("kind"));
    if (!kind) return refused(visit, kind.error());
    auto placed = visit.site.store.write([&](store::Writer& db) {
        return acts::post_react_toggle(db, *visit.access, visit.viewer, PostId{visit.params.id}, *kind, visit.now);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(url_in_thread(placed->thread, placed->thread_slug, placed->position, placed->post));
}

}  // namespace stoa::web
