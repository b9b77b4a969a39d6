#pragma once
#include <optional>

#include "web/visit.hpp"

namespace stoa::web {

// Asks, in order, what the row of the route asks for. An answer is why not; nothing: the handler may run.
std::optional<http::Response> stop_at_guards(Visit& visit);

}  // namespace stoa::web
