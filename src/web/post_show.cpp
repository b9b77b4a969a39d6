#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

// A permalink leads to the page of the thread that shows the post now.
http::Response post_show(Visit const& visit)
{
    auto place = visit.site.store.read(
        [&](store::Reader& db) { return acts::post_find(db, *visit.access, visit.viewer, PostId{visit.params.id}); });
    if (!place) return refused(visit, place.error());
    return see_other(url_in_thread(place->thread.id, place->thread.slug, place->source.position, place->source.id));
}

}  // namespace stoa::web
