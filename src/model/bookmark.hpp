#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/forum.hpp"
#include "model/member.hpp"

namespace stoa {

// A post that a member wants to find again. Nobody else sees it.
struct Bookmark {
    PostId post{};
    std::string note;  // their own words, may be empty
    Instant at{};
    // Of the post. Empty where the member may not see it any more.
    bool is_visible{};
    ThreadId thread{};
    std::string thread_title;
    std::string thread_slug;
    ForumName forum;
    std::int64_t position{};
    MemberName author;
    std::string excerpt;
};

}  // namespace stoa
