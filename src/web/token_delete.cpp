#include "store/session.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response token_delete(Visit const& visit)
{
    auto was_there = visit.site.store.write([&](store::Writer& db) {
        return store::delete_api_token(db, visit.viewer.member, ApiTokenId{visit.params.id});
    });
    if (!was_there) return refused(visit, Refusal::no_such_page);
    return see_other(visit, html::Url::path("/account/"), Notice::token_deleted);
}

}  // namespace stoa::web
