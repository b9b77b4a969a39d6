#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

// Why something was done, in a line or two; may be empty.
Result<std::string> parse_reason(std::string_view typed);

}  // namespace stoa::acts
