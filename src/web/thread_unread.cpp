#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response thread_unread(Visit const& visit)
{
    auto ends = visit.site.store.read([&](store::Reader& db) {
        return acts::thread_ends(db, *visit.access, visit.viewer, ThreadId{visit.params.id});
    });
    if (!ends) return refused(visit, ends.error());
    return see_other(url_in_thread(ends->thread.id, ends->thread.slug, ends->first_unread, ends->first_unread_post));
}

}  // namespace stoa::web
