#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markup/document.hpp"

namespace stoa::markup {

inline constexpr std::size_t mentions_max = 50;  // of different names in one post; those that follow are text

struct MentionInText {
    std::size_t begin{};
    std::size_t size{};       // of all that was typed: '@"Ada Lovelace"'
    std::string_view name{};  // "Ada Lovelace"
};

// The first mention at or behind `from`: "@Ada", or '@"Ada Lovelace"' for names with spaces and signs. E-mail addresses
// are none.
std::optional<MentionInText> find_mention(std::string_view text, std::size_t from = 0);

// Whom a post addresses: each name once, as typed, in order. What it quotes does not count: whoever was addressed there
// was told then. A caller asks by one query whom the names belong to, and hands the answer to the renderer.
std::vector<std::string> mentioned_names(Document const& document);

}  // namespace stoa::markup
