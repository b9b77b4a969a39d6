#pragma once
#include <string>

#include "web/visit.hpp"

namespace stoa::web {

// Guesses at an account are counted by the name that was typed. A browser that has logged in to it before counts apart:
// strangers who guess cannot make its owner wait.
// The name that a password is typed for: one's own, where one is logged in and proves it again.
std::string_view name_to_prove(Visit const& visit);
std::string guessed_account(Visit const& visit, std::string_view typed_name);
http::SetCookie known_device_cookie(Visit const& visit, std::string_view typed_name);

}  // namespace stoa::web
