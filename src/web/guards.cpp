#include "web/guards.hpp"

#include <stdexcept>

#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/form_key.hpp"
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

Stop stop_guest(Visit const& visit)
{
    if (visit.route->needs == Needs::anyone || visit.viewer.is_member()) return {};
    if (visit.route->is_api()) return api_unauthorized("This needs a token in the Authorization header.");
    return login_first(visit);
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
    case Pace::uploading: return throttle.wait_to_upload(visit.viewer.member, visit.now);
    case Pace::registering: return throttle.wait_to_register(visit.request.remote_address, visit.now);
    case Pace::signing_in:
        // The API's name is in its body, which its handler reads: it asks again there.
        if (visit.route->is_api()) return 0;
        return throttle.wait_to_log_in(visit.form.get("name"), visit.request.remote_address, visit.now);
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
    if (auto stop = stop_guest(visit)) return stop;
    if (auto stop = stop_wrong_key(visit)) return stop;
    return stop_haste(visit);
}

}  // namespace stoa::web
