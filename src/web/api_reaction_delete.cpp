#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_reaction_delete(Visit const& visit)
{
    auto placed = visit.site.store.write([&](store::Writer& db) {
        return acts::post_react(db, *visit.access, visit.viewer, PostId{visit.params.id}, {}, visit.now);
    });
    if (!placed) return api_refused(placed.error());
    return api_post(visit);
}

}  // namespace stoa::web
