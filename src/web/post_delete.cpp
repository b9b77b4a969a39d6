#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response post_delete(Visit const& visit)
{
    auto reason = acts::parse_reason(visit.form.get("reason"));
    if (!reason) return form_again(visit, reason.error());
    auto placed = visit.site.store.write([&](store::Writer& db) {
        return acts::post_delete(db, *visit.access, visit.viewer, PostId{visit.params.id}, visit.now, *reason);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(visit, url_in_thread(placed->thread, placed->thread_slug, placed->position, placed->post),
                     Notice::post_deleted);
}

}  // namespace stoa::web
