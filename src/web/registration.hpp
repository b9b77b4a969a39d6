#pragma once
#include <optional>

#include "pages/pages.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// Who may register at all, and what the form must say besides name and address: however somebody proves who they are.
std::optional<Refusal> why_not_register(Visit const& visit);
// A field that people do not see: whoever fills it in is a robot, and shall think that it worked.
bool is_filled_in_by_robot(Visit const& visit);
// The form as it was sent, or as it begins.
pages::RegisterPage register_page(Visit const& visit);

}  // namespace stoa::web
