#include "web/security_log.hpp"

#include <stdexcept>

#include "base/log.hpp"

namespace stoa::web {
namespace {

std::string_view name_of(Factor factor)
{
    switch (factor) {
    case Factor::password: return "password";
    case Factor::code: return "code";
    case Factor::passkey: return "passkey";
    case Factor::provider: return "provider";
    }
    throw std::logic_error{"unknown factor"};
}

void write(Visit const& visit, std::string_view what, MemberId member, Factor factor)
{
    log::info(what, {{"member", member.value},
                     {"factor", name_of(factor)},
                     {"address", std::string_view{visit.request.remote_address}},
                     {"path", visit.route->pattern}});
}

// Guests are sent to the log-in with 401 all the time: only a token is more than a way that one has lost.
std::string_view turned_away_by(Visit const& visit, http::Status answer)
{
    if (answer == http::Status::forbidden) return "not permitted";
    if (answer == http::Status::too_many_requests) return "too fast";
    if (answer == http::Status::unauthorized && visit.route->csrf == Csrf::bearer && !visit.session_token.empty())
        return "token refused";
    return {};
}

}  // namespace

void log_logged_in(Visit const& visit, MemberId member, Factor factor) { write(visit, "logged in", member, factor); }

void log_proven(Visit const& visit, Factor factor) { write(visit, "proven again", visit.viewer.member, factor); }

void log_proof_refused(Visit const& visit, MemberId member, Factor factor)
{
    write(visit, "proof refused", member, factor);
}

void log_passkey_refused(Visit const& visit, std::string_view why)
{
    log::info("proof refused", {{"member", visit.viewer.member.value},
                                {"factor", name_of(Factor::passkey)},
                                {"why", why.empty() ? "not asked for" : why},
                                {"address", std::string_view{visit.request.remote_address}},
                                {"path", visit.route->pattern}});
}

void log_provider_refused(Visit const& visit, std::string_view provider, std::string_view why)
{
    log::info("proof refused", {{"member", visit.viewer.member.value},
                                {"factor", name_of(Factor::provider)},
                                {"provider", provider},
                                {"why", why},
                                {"address", std::string_view{visit.request.remote_address}},
                                {"path", visit.route->pattern}});
}

void log_if_turned_away(Visit const& visit, http::Status answer)
{
    auto const what = turned_away_by(visit, answer);
    if (what.empty()) return;
    log::info(what, {{"member", visit.viewer.member.value},
                     {"address", std::string_view{visit.request.remote_address}},
                     {"path", visit.route->pattern}});
}

}  // namespace stoa::web
