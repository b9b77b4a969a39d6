#pragma once
#include <string_view>

namespace stoa::acts {

// Passwords that many have chosen, of eight characters and more, in small letters: sorted lines, each ended by a line
// break. Made by tools/list_common_passwords.mjs from the list of the package @zxcvbn-ts/language-common, which leaks
// of millions of accounts put in their order.
std::string_view common_password_list();

bool is_in_common_password_list(std::string_view lowered);

}  // namespace stoa::acts
