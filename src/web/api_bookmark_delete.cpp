#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_bookmark_delete(Visit const& visit)
{
    auto done = visit.site.store.write(
        [&](store::Writer& db) { return acts::bookmark_remove(db, visit.viewer, PostId{visit.params.id}); });
    if (!done) return api_refused(done.error());
    return api_post(visit);
}

}  // namespace stoa::web
