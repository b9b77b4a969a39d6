#include "acts/writes.hpp"
#include "api/fields.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"
#include "web/login_ticket.hpp"
#include "web/security_log.hpp"

namespace stoa::web {
namespace {

constexpr std::string_view name_of_token = "API log-in";

// Of a member who has a second factor.
std::optional<http::Response> stop_without_code(Visit const& visit, MemberId member, std::string_view code)
{
    if (code.empty()) return api_refused(Refusal::code_needed);
    auto& site = visit.site;
    auto const& address = visit.request.remote_address;
    auto const account = guessed_second_step(member);
    if (auto wait = site.throttle.wait_to_log_in(account, address, visit.now)) return api_too_fast(wait);
    bool const is_right = site.store.write([&](store::Writer& db) {
        return acts::second_factor_give(db, letter_head(site), site.options.sealing_key, member, code, visit.now);
    });
    if (!is_right) {
        log_proof_refused(visit, member, Factor::code);
        site.throttle.log_in_failed(account, address, visit.now);
        return api_refused(Refusal::code_wrong);
    }
    site.throttle.log_in_succeeded(account);
    return std::nullopt;
}

}  // namespace

http::Response api_token_create(Visit const& visit)
{
    auto fields = api::Fields::parse(visit.request.body, {{"name"}, {"password"}, {"code"}});
    if (!fields) return api_problem(fields.error());
    auto& site = visit.site;
    auto const& address = visit.request.remote_address;
    auto const name = fields->text("name");
    if (auto wait = site.throttle.wait_to_log_in(name, address, visit.now)) return api_too_fast(wait);

    auto member = acts::member_log_in(site.store, name, fields->text("password"), site.options.password_cost);
    if (!member) {
        log_proof_refused(visit, {}, Factor::password);
        site.throttle.log_in_failed(name, address, visit.now);
        return api_refused(member.error());
    }
    site.throttle.log_in_succeeded(name);
    bool const needs_code =
        site.store.read([&](store::Reader& db) { return acts::second_factor_read(db, *member).since.has_value(); });
    if (needs_code)
        if (auto stop = stop_without_code(visit, *member, fields->text("code"))) return std::move(*stop);
    acts::ApiTokenDraft const draft{
        .name = std::string{name_of_token}, .scope = TokenScope::moderate, .is_strong = needs_code};
    auto made =
        site.store.write([&](store::Writer& db) { return acts::api_token_create(db, *member, draft, visit.now); });
    if (!made) return api_refused(made.error());
    log_logged_in(visit, *member, needs_code ? Factor::code : Factor::password);
    return api_json(api::token_json(made->token), http::Status::created);
}

}  // namespace stoa::web
