#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stoa {

bool is_utf8(std::string_view bytes);             // RFC 3629: no overlong forms, no surrogates
std::string repair_utf8(std::string_view bytes);  // what is not UTF-8 becomes U+FFFD
// The code point at `at`, which moves behind it. Where there is none it is nothing, and `at` moves behind as many bytes
// as U+FFFD should stand for (Unicode 15, section 3.9, "substitution of maximal subparts").
std::optional<char32_t> next_code_point(std::string_view bytes, std::size_t& at);
std::size_t count_code_points(std::string_view text);
// Unicode NFC. The text must be UTF-8.
std::string normalise(std::string_view text);
// At most `count` code points, cut between them.
std::string_view first_code_points(std::string_view text, std::size_t count);
// Two names with the same key look alike to a reader: UTS 39 skeleton of the NFKC case folding.
std::string likeness_key(std::string_view name);

}  // namespace stoa
