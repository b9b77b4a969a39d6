#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace stoa::markup {

// "<https://a.example>" and "<ada@a.example>" (CommonMark section 6.4): the length of it with its brackets, or 0.
std::size_t angled_address_size(std::string_view text);

struct BareAddress {
    std::size_t begin{};
    std::size_t end{};
    std::string_view scheme{};  // to be put before it: "http://" for "www.", "mailto:" for e-mail
};

// An address that stands alone (GFM section 6.9), where `at` is on the colon behind its scheme, the first dot behind
// "www", or the "@" of an e-mail address. It begins at or behind `floor`, and `stop` ends it besides white space.
std::optional<BareAddress> bare_address_at(std::string_view text, std::size_t at, std::size_t floor, char stop);

}  // namespace stoa::markup
