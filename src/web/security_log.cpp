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

}  // namespace

void log_logged_in(Visit const& visit, MemberId member, Factor factor) { write(visit, "logged in", member, factor); }

void log_proven(Visit const& visit, Factor factor) { write(visit, "proven again", visit.viewer.member, factor); }

void log_proof_refused(Visit const& visit, MemberId member, Factor factor)
{
    write(visit, "proof refused", member, factor);
}

void log_not_permitted(Visit const& visit)
{
    log::info("not permitted", {{"member", visit.viewer.member.value},
                                {"address", std::string_view{visit.request.remote_address}},
                                {"path", visit.route->pattern}});
}

}  // namespace stoa::web
