#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/member.hpp"

namespace stoa {

// How many posts somebody picks to quote at once.
inline constexpr std::size_t quote_picks_max = 20;

// "Quoted in #12": a post that quotes another, and where it stands.
struct QuotedIn {
    PostId quoted{};
    PostId post{};
    ThreadId thread{};
    std::int64_t position{};
    ForumId forum{};
    std::string thread_slug;
    std::string thread_title;
};

// A post that a member has picked, to quote it in the next reply wherever that will be.
struct QuotePick {
    PostId post{};
    ThreadId thread{};
    std::int64_t position{};
    ForumId forum{};
    MemberName author;
    Instant picked_at{};
};

// Numbers of posts in an imported text, which are those of another forum, and the posts here that they have become.
using QuotedNumbers = std::map<PostId, PostId>;

}  // namespace stoa
