#pragma once
#include <string>
#include <string_view>

namespace stoa::markup {

// Where a film or a song is, out of "[media=youtube]id[/media]" and its like: the address as typed, or made of the id
// and a site that we know. Empty: not known.
std::string media_address(std::string_view content, std::string_view site);

}  // namespace stoa::markup
