#include "acts/reads.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_member(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::member_read(db, *visit.access, visit.viewer, MemberId{visit.params.id}, 1);
    });
    if (!view) return api_refused(view.error());
    return api_json(api::member_json(view->member, visit.site.options.base_url));
}

}  // namespace stoa::web
