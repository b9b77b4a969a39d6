#pragma once
#include <string>
#include <string_view>

#include "base/instant.hpp"

// How letters are written in the 7 bits and the short lines that mail was made for.
namespace stoa::mail {

// ASCII in lines of at most 998 letters (RFC 5322 section 2.1.1): may travel as it is.
bool is_seven_bit(std::string_view text);
std::string with_crlf(std::string_view text);
std::string quoted_printable(std::string_view text);  // RFC 2045 section 6.7, lines end in CRLF
// RFC 2047: the text itself where it is short ASCII, else encoded words on folded lines.
std::string unstructured(std::string_view text);  // as Subject takes it
std::string phrase(std::string_view text);        // as a name before an address takes it
// RFC 5322 section 3.3: "Sun, 22 Nov 2026 14:31:00 +0000".
std::string mail_date(Instant at);

}  // namespace stoa::mail
