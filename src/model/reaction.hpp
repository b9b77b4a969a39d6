#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/member.hpp"

namespace stoa {

using ReactionKindId = Id<struct ReactionKind>;

// One of the few ways to answer a post without words. The administrator decides which there are.
struct ReactionKind {
    ReactionKindId id{};
    std::string key;   // "thanks": what forms and the API say
    std::string name;  // "Thanks": what people read
    std::string icon;  // a name in the sprite
    bool is_active{};  // false: what was given stays, but nobody can give it any more
};

// The pictures to choose from: each is in the sprite.
inline constexpr auto reaction_icons = std::to_array<std::string_view>(
    {"thumbs-up", "heart", "lightbulb", "circle-check", "smile", "star", "circle-x", "circle-help", "eye", "scale",
     "coffee", "leaf", "compass", "telescope", "book-open", "wrench"});
inline constexpr std::size_t reaction_kinds_max = 24;  // posts list them, so they are few

// Its id is fixed: likes that an import brought count as this kind.
inline constexpr ReactionKindId like_kind{1};

struct ReactionCount {
    ReactionKindId kind{};
    std::int64_t count{};
    friend bool operator==(ReactionCount const&, ReactionCount const&) = default;
};

// What a post's foot shows of one kind.
struct ReactionShown {
    ReactionKind kind;
    std::int64_t count{};
    bool is_own{};  // of the viewer
};

// Somebody's answer to a post.
struct Reaction {
    MemberName member;
    ReactionKindId kind{};
    Instant at{};
};

}  // namespace stoa
