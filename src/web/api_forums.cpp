#include "acts/reads.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_forums(Visit const& visit)
{
    auto view =
        visit.site.store.read([&](store::Reader& db) { return acts::index_read(db, *visit.access, visit.viewer); });
    if (!view) return api_refused(view.error());
    return api_json(api::forums_json(view->nodes, visit.site.options.base_url));
}

}  // namespace stoa::web
