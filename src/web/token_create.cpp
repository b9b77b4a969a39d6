#include "acts/writes.hpp"
#include "web/account.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

// The token is shown in the answer itself, as it is kept nowhere: reloading that page asks before it makes another.
http::Response token_create(Visit const& visit)
{
    auto made = visit.site.store.write([&](store::Writer& db) {
        return acts::api_token_create(db, visit.viewer.member, visit.form.get("name"), visit.now);
    });
    if (!made) return form_again(visit, made.error());
    return account_page(visit, made->token);
}

}  // namespace stoa::web
