#include "acts/writes.hpp"
#include "api/fields.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

constexpr std::string_view name_of_token = "API log-in";

}  // namespace

http::Response api_token_create(Visit const& visit)
{
    auto fields = api::Fields::parse(visit.request.body, {{"name"}, {"password"}});
    if (!fields) return api_problem(fields.error());
    auto& site = visit.site;
    auto const& address = visit.request.remote_address;
    auto const name = fields->text("name");
    if (auto wait = site.throttle.wait_to_log_in(name, address, visit.now)) return api_too_fast(wait);

    auto member = acts::member_log_in(site.store, name, fields->text("password"), site.options.password_cost);
    if (!member) {
        site.throttle.log_in_failed(name, address, visit.now);
        return api_refused(member.error());
    }
    site.throttle.log_in_succeeded(name);
    acts::ApiTokenDraft const draft{.name = std::string{name_of_token}, .scope = TokenScope::moderate};
    auto made =
        site.store.write([&](store::Writer& db) { return acts::api_token_create(db, *member, draft, visit.now); });
    if (!made) return api_refused(made.error());
    return api_json(api::token_json(made->token), http::Status::created);
}

}  // namespace stoa::web
