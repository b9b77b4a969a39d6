#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_reactions(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::reactions_read(db, *visit.access, visit.viewer, PostId{visit.params.id}, page_wished(visit));
    });
    if (!view) return api_refused(view.error());
    return api_json(api::reactions_json(*view));
}

}  // namespace stoa::web
