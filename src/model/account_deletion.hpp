#pragma once
#include <cstdint>
#include <string_view>

#include "base/instant.hpp"

namespace stoa {

// What becomes of the posts of an account that is deleted.
enum class PostsFate : std::uint8_t {
    kept,     // under "Deleted member"
    removed,  // with their texts
};

// An account that is going to be deleted, unless its member says otherwise until then.
struct AccountDeletion {
    Instant asked_at{};
    Instant due_at{};
    PostsFate posts{};
};

// Who decides about the posts.
enum class PostsPolicy : std::uint8_t { member_chooses, always_kept, always_removed };

struct DeletionPolicy {
    std::int64_t days{14};  // between the wish and the deed
    PostsPolicy posts{PostsPolicy::member_chooses};

    PostsFate fate_of(PostsFate wished) const
    {
        if (posts == PostsPolicy::member_chooses) return wished;
        return posts == PostsPolicy::always_kept ? PostsFate::kept : PostsFate::removed;
    }
};
inline constexpr std::int64_t deletion_days_max = 90;

inline constexpr std::string_view deleted_member_name = "Deleted member";
inline constexpr std::string_view deleted_thread_title = "Deleted thread";

}  // namespace stoa
