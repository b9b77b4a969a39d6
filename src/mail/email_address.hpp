#pragma once
#include <string_view>

namespace stoa::mail {

// The addresses that mail systems of today hand out (a part of RFC 5321):
//
//     address = word *( "." word ) "@" label 1*( "." label )     ; at most 254 letters, 64 before the "@"
//     label   = letter-or-digit [ *61( letter-or-digit / "-" ) letter-or-digit ]
//
// Quoted names, comments, bare hosts and addresses of numbers are refused: they are allowed on paper, and used to
// smuggle.
bool is_email_address(std::string_view text);

}  // namespace stoa::mail
