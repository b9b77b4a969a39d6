#pragma once

namespace stoa::edge {

// A letter that no line of a message may hold: controls other than the tab (RFC 9110, section 5.5).
constexpr bool is_control(char letter) { return (letter >= 0 && letter < ' ' && letter != '\t') || letter == '\x7f'; }

}  // namespace stoa::edge
