#pragma once
#include <string_view>

#include "markup/document.hpp"

namespace stoa::markup {

// Who is quoted, out of the head of a [quote] tag as any of five forums write it.
Attribution attribution_in(std::string_view head);

}  // namespace stoa::markup
