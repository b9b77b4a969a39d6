#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response thread_latest(Visit const& visit)
{
    auto ends = visit.site.store.read([&](store::Reader& db) {
        return acts::thread_ends(db, *visit.access, visit.viewer, ThreadId{visit.params.id});
    });
    if (!ends) return refused(visit, ends.error());
    auto const& thread = ends->thread;
    return see_other(url_in_thread(thread.id, thread.slug, thread.last_post_position, thread.last_post));
}

}  // namespace stoa::web
