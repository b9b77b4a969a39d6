#pragma once
#include <cstdint>

#include "model/thread.hpp"

namespace stoa::acts {

// What is new in a thread for somebody who has read up to a position. Only a post that is not deleted makes a thread
// unread, so the count ends at the last of those.
struct Unread {
    std::int64_t posts{};
    std::int64_t first{};  // position, 0: none
};

inline Unread unread_of(Thread const& thread, std::int64_t read_position)
{
    if (read_position >= thread.last_post_position) return {};
    return {thread.last_post_position - read_position, read_position + 1};
}

}  // namespace stoa::acts
