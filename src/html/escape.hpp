#pragma once
#include <string>
#include <string_view>

#include "html/output.hpp"

namespace stoa::html {

// Writes text so that it stays text, in element content and in quoted attributes alike: escaping quotes in content too
// costs nothing, and one rule for both places cannot be mixed up.
void append_escaped(std::string& to, std::string_view text);
void append_escaped(Output& to, std::string_view text);

// Writes text as one part of an address: all but letters, digits and -._~ becomes %XX, so it cannot end its part.
void append_percent_encoded(std::string& to, std::string_view text);
void append_percent_encoded(Output& to, std::string_view text);

}  // namespace stoa::html
