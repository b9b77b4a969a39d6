#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/id.hpp"

namespace stoa {

// What a link leads to that stays on this forum.
struct InternalTarget {
    enum class Noun : std::uint8_t { thread = 1, post = 2, member = 3 };

    Noun noun{};
    std::int64_t id{};
    friend auto operator<=>(InternalTarget const&, InternalTarget const&) = default;
};

// What a bare link of this forum shows to those who may see what it leads to.
struct InternalCard {
    InternalTarget target;
    ForumId forum{};        // where it stands; 0: a member
    std::string place;      // the name of that forum
    std::string title;      // of the thread; the name of the member
    std::string author;     // of the post, or of the first of the thread; what the member calls themselves
    std::string excerpt;    // of that post
    std::int64_t number{};  // the position of the post; replies of the thread; posts of the member
};

// How the paragraph of such a link begins in a stored rendering. What people type never looks like this: there it would
// be escaped.
inline constexpr std::string_view internal_link_opening = R"(<p class="internal-link">)";

}  // namespace stoa
