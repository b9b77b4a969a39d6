#include "acts/private_feeds.hpp"

#include "web/account.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

// The addresses are shown in the answer itself, as their token is kept nowhere.
http::Response private_feeds_renew(Visit const& visit)
{
    auto token = visit.site.store.write(
        [&](store::Writer& db) { return acts::private_feeds_renew(db, visit.viewer, visit.is_strong, visit.now); });
    if (!token) return form_again(visit, token.error());
    return account_page(visit, {.feed_token = *std::move(token)});
}

}  // namespace stoa::web
