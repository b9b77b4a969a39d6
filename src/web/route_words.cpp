#include <stdexcept>

#include "web/route.hpp"

namespace stoa::web {

std::string_view name_of(Needs needs)
{
    switch (needs) {
    case Needs::anyone: return "anyone";
    case Needs::member: return "member";
    case Needs::proof: return "proof";
    case Needs::moderator: return "moderator";
    case Needs::handle_reports: return "handle_reports";
    case Needs::approve_members: return "approve_members";
    case Needs::ban_members: return "ban_members";
    case Needs::edit_members: return "edit_members";
    case Needs::manage_forums: return "manage_forums";
    case Needs::manage_groups: return "manage_groups";
    case Needs::manage_settings: return "manage_settings";
    case Needs::administer: return "administer";
    }
    throw std::logic_error{"nobody has said whom the route is for"};
}

std::string_view name_of(Csrf csrf)
{
    switch (csrf) {
    case Csrf::none: return "none";
    case Csrf::given: return "given";
    case Csrf::checked: return "checked";
    case Csrf::sent: return "sent";
    case Csrf::letter: return "letter";
    case Csrf::bearer: return "bearer";
    }
    throw std::logic_error{"unknown guard against forgery"};
}

std::string_view name_of(Pace pace)
{
    switch (pace) {
    case Pace::none: return "none";
    case Pace::writing: return "writing";
    case Pace::composing: return "composing";
    case Pace::signing_in: return "signing_in";
    case Pace::second_step: return "second_step";
    case Pace::registering: return "registering";
    case Pace::leaving: return "leaving";
    case Pace::mailing: return "mailing";
    case Pace::reacting: return "reacting";
    case Pace::uploading: return "uploading";
    }
    throw std::logic_error{"unknown pace"};
}

}  // namespace stoa::web
