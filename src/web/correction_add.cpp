#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response correction_add(Visit const& visit)
{
    auto text = acts::CorrectionText::parse(visit.form.get("correction"));
    if (!text) return form_again(visit, text.error());
    auto placed = visit.site.store.write([&](store::Writer& db) {
        return acts::correction_add(db, *visit.access, visit.viewer, PostId{visit.params.id}, *text, visit.now);
    });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_in_thread(placed->thread, placed->thread_slug, placed->position, placed->post));
}

}  // namespace stoa::web
