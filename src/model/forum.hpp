#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/member.hpp"

namespace stoa {

// A category holds forums; a forum holds threads and may hold forums.
enum class ForumKind : std::uint8_t { category, forum };

struct LastPost {
    ThreadId thread;
    std::string thread_title;
    PostId post;
    std::int64_t position{};
    MemberName author;
    std::optional<Instant> at;  // unknown for some imported posts
};

struct Forum {
    ForumId id{};
    ForumId parent{};  // 0: at the top
    ForumKind kind{ForumKind::forum};
    std::string name;
    std::string slug;
    std::string description;
    std::string icon;  // a name in the sprite; empty: the usual one
    std::int64_t position{};
    // of this forum alone, without the forums below it
    std::int64_t thread_count{};
    std::int64_t post_count{};
    std::optional<LastPost> last_post;
};

// As much of a forum as a link or a breadcrumb needs.
struct ForumName {
    ForumId id{};
    std::string name;
    std::string slug;
    ForumKind kind{ForumKind::forum};
};

}  // namespace stoa
