#pragma once
#include <string>

#include "model/post.hpp"

namespace stoa::web {

// A post as a Markdown quotation with who said it and where, ready to be answered below.
std::string quotation_of(PostSource const& source);

}  // namespace stoa::web
