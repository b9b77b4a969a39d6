#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace stoa::markup {

struct Emoji {
    std::string_view name;        // "smile"
    std::string_view characters;  // what ":smile:" becomes
};

std::optional<Emoji> emoji_named(std::string_view name);
// The emoji whose names begin so, in the order of their names, at most `count`: for completing what is being typed.
std::span<Emoji const> find_emoji(std::string_view prefix, std::size_t count);

struct EmojiInText {
    std::size_t begin{};
    std::size_t size{};  // of ":smile:"
    std::string_view characters{};
};

// The first short code at or behind `from`. Colons inside words, times and names of C++ begin none.
std::optional<EmojiInText> find_emoji_code(std::string_view text, std::size_t from = 0);

}  // namespace stoa::markup
