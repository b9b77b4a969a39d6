#include <algorithm>

#include "acts/writes.hpp"
#include "base/text.hpp"
#include "web/account.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

constexpr std::int64_t lifetime_days_max = 3650;

// What the form does not offer is the least.
TokenScope scope_of(std::string_view typed)
{
    if (typed == "moderate") return TokenScope::moderate;
    if (typed == "write") return TokenScope::write;
    return TokenScope::read;
}

std::optional<std::int64_t> lifetime_of(std::string_view typed)
{
    auto const days = parse_number<std::int64_t>(typed);
    if (!days) return std::nullopt;
    return std::clamp<std::int64_t>(*days, 1, lifetime_days_max);
}

}  // namespace

// The token is shown in the answer itself, as it is kept nowhere: reloading that page asks before it makes another.
http::Response token_create(Visit const& visit)
{
    acts::ApiTokenDraft const draft{.name = std::string{visit.form.get("name")},
                                    .scope = scope_of(visit.form.get("scope")),
                                    .lifetime_days = lifetime_of(visit.form.get("days")),
                                    .is_strong = visit.is_strong};
    auto made = visit.site.store.write(
        [&](store::Writer& db) { return acts::api_token_create(db, visit.viewer.member, draft, visit.now); });
    if (!made) return form_again(visit, made.error());
    return account_page(visit, {.api_token = std::move(made->token)});
}

}  // namespace stoa::web
