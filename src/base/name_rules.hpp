#pragma once
#include <string>
#include <string_view>

namespace stoa {

// Control characters or marks that turn the direction of writing. A text is cleaned of them; a name that came with them
// is better refused, because its owner would not know it again.
bool hides_something(std::string_view typed);

// Whether a name can be read as what it is: letters of one script (or of those that Japanese, Chinese and Korean mix by
// custom), digits, spaces and the signs that names use; nothing invisible, nothing that turns the direction of writing,
// no piles of marks, and none of the signs that quotations, mentions and lists are written with. Takes a clean line.
bool is_plain_name(std::string_view name);

// "[Admin.]" -> "Admin": what is left to compare when somebody dresses a word up.
std::string letters_and_digits(std::string_view name);

}  // namespace stoa
