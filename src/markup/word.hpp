#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "markup/address.hpp"
#include "markup/emoji.hpp"
#include "markup/mention.hpp"

// Words that mean something in any notation, without markup around them.
namespace stoa::markup {

struct WordKinds {
    bool address{};
    bool mention{};
    bool emoji{};
};

struct Word {
    enum class Kind : std::uint8_t { address, mention, emoji };

    Kind kind{};
    std::size_t begin{};
    std::size_t size{};
    std::string_view meaning{};  // the address, the name, or the characters of the emoji
};

// Finds the words of one text, in order. Each kind is searched for once from place to place, so that all of it takes
// linear time.
class WordFinder {
public:
    explicit WordFinder(WordKinds recognised)
        : recognised_{recognised}
    {
    }

    // The first word at or behind `from`, which grows from call to call.
    std::optional<Word> next(std::string_view text, std::size_t from);

private:
    WordKinds recognised_;
    std::optional<AddressInText> address_;
    std::optional<MentionInText> mention_;
    std::optional<EmojiInText> emoji_;
    bool has_looked_{};
};

}  // namespace stoa::markup
