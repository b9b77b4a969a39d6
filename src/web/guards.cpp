#include "web/guards.hpp"

#include <stdexcept>

#include "http/form.hpp"
#include "model/account.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/form_key.hpp"
#include "web/known_device.hpp"
#include "web/login_ticket.hpp"
#include "web/origin.hpp"

namespace stoa::web {
namespace {

using Stop = std::optional<http::Response>;

Stop stop_forgery(Visit const& visit)
{
    bool is_asked = visit.route->csrf == Csrf::checked || visit.route->csrf == Csrf::sent;
    if (!is_asked || is_from_this_site(visit.request, visit.site.options.base_url)) return {};
    return error_page(visit, http::Status::forbidden, "Another site sent this form. Nothing was done.");
}

Stop stop_wrong_bearer(Visit const& visit)
{
    if (visit.route->csrf != Csrf::bearer || visit.session_token.empty() || visit.viewer.is_member()) return {};
    return api_unauthorized("The token is unknown: it was deleted, or never given.");
}

// A token says itself what it was made for.
Stop stop_narrow_token(Visit const& visit)
{
    if (visit.route->csrf != Csrf::bearer || !visit.viewer.is_member() || is_read(visit)) return {};
    if (visit.token_scope != TokenScope::read) return {};
    return api_refused(Refusal::token_needs_scope);
}

// Whoever finds an open browser shall not take the account with it.
Stop stop_without_proof(Visit const& visit)
{
    if (visit.route->needs != Needs::proof) return {};
    auto const age_max = is_read(visit) ? proof_ms : proof_of_form_ms;
    if (visit.now < visit.proven_at + age_max) return {};
    return http::see_other("/account/proof?return=" + http::percent_encode(address_of(visit)));
}

Stop stop_guest(Visit const& visit)
{
    if (visit.route->needs == Needs::anyone || visit.viewer.is_member()) return {};
    if (visit.route->is_api()) return api_unauthorized("This needs a token in the Authorization header.");
    return login_first(visit);
}

std::optional<Permission> permission_of(Needs needs)
{
    switch (needs) {
    case Needs::handle_reports: return Permission::handle_reports;
    case Needs::approve_members: return Permission::approve_members;
    case Needs::ban_members: return Permission::ban_members;
    case Needs::edit_members: return Permission::edit_members;
    case Needs::manage_forums: return Permission::manage_forums;
    case Needs::manage_groups: return Permission::manage_groups;
    case Needs::manage_settings: return Permission::manage_settings;
    case Needs::administer: return Permission::administer;
    default: return std::nullopt;
    }
}

bool is_permitted(Visit const& visit)
{
    if (visit.route->needs == Needs::moderator)
        return visit.access->may_somewhere(visit.viewer, Permission::see_moderation_log);
    auto needed = permission_of(visit.route->needs);
    return !needed || visit.access->may_on_site(visit.viewer, *needed);
}

Stop refusal_of(Visit const& visit, Refusal refusal)
{
    return visit.route->is_api() ? api_refused(refusal) : refused(visit, refusal);
}

Stop stop_unpermitted(Visit const& visit)
{
    if (is_permitted(visit)) return {};
    if (!visit.viewer.lacks_second_factor) return refusal_of(visit, Refusal::not_permitted);
    // They may, once they have one: so that is where they are led.
    if (visit.route->is_api() || !is_read(visit)) return refusal_of(visit, Refusal::second_factor_needed);
    return http::see_other("/account/second-factor");
}

// Those who are banned, or whom nobody has approved, take no part; their own account stays in their hands.
std::optional<Refusal> why_no_part(Viewer const& viewer)
{
    if (viewer.ban) return Refusal::banned;
    if (viewer.membership == Membership::waiting) return Refusal::waits_for_approval;
    if (viewer.membership == Membership::refused) return Refusal::registration_refused;
    return std::nullopt;
}

Stop stop_banned(Visit const& visit)
{
    auto const& route = *visit.route;
    auto const refusal = why_no_part(visit.viewer);
    if (!refusal || route.needs == Needs::anyone || !route.changes_something()) return {};
    if (route.pattern.starts_with("/account/")) return {};
    return refusal_of(visit, *refusal);
}

// After the guest was stopped: the key of somebody whose session has ended is wrong too, and log-in helps them more.
Stop stop_wrong_key(Visit const& visit)
{
    if (visit.route->csrf != Csrf::checked) return {};
    if (is_form_key(visit.form.get("key"), visit.site.form_secret, visit.form_token())) return {};
    return visit.route->form.empty() ? refused(visit, Refusal::form_expired) : form_again(visit, Refusal::form_expired);
}

std::int64_t seconds_to_wait(Visit const& visit)
{
    auto& throttle = visit.site.throttle;
    switch (visit.route->pace) {
    case Pace::none: return 0;
    case Pace::writing: return throttle.wait_to_write(visit.viewer.member, visit.now);
    case Pace::composing: return throttle.wait_to_compose(visit.viewer.member, visit.now);
    case Pace::reacting: return throttle.wait_to_react(visit.viewer.member, visit.now);
    case Pace::leaving: return throttle.wait_to_leave(visit.request.remote_address, visit.now);
    case Pace::mailing: return throttle.wait_for_letter(visit.request.remote_address, visit.now);
    case Pace::uploading: return throttle.wait_to_upload(visit.viewer.member, visit.now);
    case Pace::registering: return throttle.wait_to_register(visit.request.remote_address, visit.now);
    case Pace::signing_in:
        // The API's name is in its body, which its handler reads: it asks again there.
        if (visit.route->is_api()) return 0;
        return throttle.wait_to_log_in(guessed_account(visit, name_to_prove(visit)), visit.request.remote_address,
                                       visit.now);
    case Pace::second_step: {
        auto const ticket = find_ticket(visit);
        if (!ticket) return 0;
        return throttle.wait_to_log_in(guessed_second_step(ticket->member), visit.request.remote_address, visit.now);
    }
    }
    throw std::logic_error{"unknown pace"};
}

Stop stop_haste(Visit& visit)
{
    visit.retry_after_seconds = seconds_to_wait(visit);
    if (visit.retry_after_seconds == 0) return {};
    if (visit.route->is_api()) return api_too_fast(visit.retry_after_seconds);
    return visit.route->form.empty() ? refused(visit, Refusal::too_fast) : form_again(visit, Refusal::too_fast);
}

}  // namespace

std::optional<http::Response> stop_at_guards(Visit& visit)
{
    if (auto stop = stop_forgery(visit)) return stop;
    if (auto stop = stop_wrong_bearer(visit)) return stop;
    if (auto stop = stop_narrow_token(visit)) return stop;
    if (auto stop = stop_guest(visit)) return stop;
    if (auto stop = stop_unpermitted(visit)) return stop;
    if (auto stop = stop_banned(visit)) return stop;
    if (auto stop = stop_without_proof(visit)) return stop;
    if (auto stop = stop_wrong_key(visit)) return stop;
    return stop_haste(visit);
}

}  // namespace stoa::web
