#include "acts/writes.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_post_delete(Visit const& visit)
{
    auto placed = visit.site.store.write([&](store::Writer& db) {
        return acts::post_delete(db, *visit.access, visit.viewer, PostId{visit.params.id}, visit.now);
    });
    if (!placed) return api_refused(placed.error());
    http::Response response;
    response.status = http::Status::no_content;
    return response;
}

}  // namespace stoa::web
