#pragma once
#include <optional>
#include <string>

#include "web/visit.hpp"

namespace stoa::web {

// The hidden field `opened`: when a form was opened, signed so that nobody makes up another time. A program fills in a
// form faster than a person.
std::string stamp_of(Visit const& visit);
bool is_too_quick(Visit const& visit);

}  // namespace stoa::web
