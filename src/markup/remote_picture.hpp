#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "markup/document.hpp"
#include "model/picture_copy.hpp"

// Pictures of other sites. To load them would tell those sites who reads what: readers see the copy that this forum
// has, and until there is one a link.
namespace stoa::markup {

// Their outside_address() in the whole post, each once, the first of them.
std::vector<std::string> remote_pictures(Document const& document);

void append_copy(std::string& html, PictureCopy const& copy, std::string_view description);

}  // namespace stoa::markup
