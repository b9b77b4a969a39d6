#pragma once
#include <string_view>

namespace stoa::acts {

// Whether a password is among the first that somebody would try: the words of leaked lists, with or without digits at
// their ends and letters turned into signs; runs of a keyboard; a few letters over and over; the name or the address.
bool is_common_password(std::string_view password, std::string_view name, std::string_view email);

}  // namespace stoa::acts
