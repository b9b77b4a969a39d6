#pragma once
#include <string>

#include "acts/session.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// The answer to a log-in that is whole: to where it was asked for, or the form that was sent after the session before
// had ended, as it was.
http::Response logged_in(Visit const& visit, std::string const& session_token, acts::Stay stay);

}  // namespace stoa::web
