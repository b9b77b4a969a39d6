#include "acts/writes.hpp"
#include "api/fields.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_reaction_set(Visit const& visit)
{
    auto fields = api::Fields::parse(visit.request.body, {{"kind"}});
    if (!fields) return api_problem(fields.error());
    auto kind = acts::parse_reaction(*visit.access, fields->text("kind"));
    if (!kind) return api_refused(kind.error());
    auto placed = visit.site.store.write([&](store::Writer& db) {
        return acts::post_react(db, *visit.access, visit.viewer, PostId{visit.params.id}, *kind, visit.now);
    });
    if (!placed) return api_refused(placed.error());
    return api_post(visit);
}

}  // namespace stoa::web
