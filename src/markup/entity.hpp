#pragma once
#include <cstddef>
#include <string>
#include <string_view>

// Character references of HTML: numbers, and all names that end in ";". A reference to what may not be in a page stays
// as it stands.
namespace stoa::markup {

// Decodes the reference at the beginning; gives how many bytes of the source it takes, 0 where there is none.
std::size_t decode_entity(std::string_view rest, std::string& to);
std::string decode_entities(std::string_view text);

}  // namespace stoa::markup
