#pragma once
#include <cstdint>
#include <string>
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
