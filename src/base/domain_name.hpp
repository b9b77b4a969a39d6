#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stoa {

// A name of the internet as resolvers know it, whatever script it was typed in: "müller.example" is
// "xn--mller-kva.example" (UTS 46, not transitional, as browsers do). Nothing for what can be no name.
std::optional<std::string> ascii_domain_name(std::string_view typed);

}  // namespace stoa
