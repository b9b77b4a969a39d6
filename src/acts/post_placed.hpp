#pragma once
#include <cstdint>
#include <string>

#include "base/id.hpp"
#include "model/thread.hpp"

namespace stoa::acts {

// Where a post stands after an act: as much as leads a reader there.
struct PostPlaced {
    PostId post{};
    std::int64_t position{};
    ThreadId thread{};
    std::string thread_slug;
    bool was_sent_before{};  // the same form arrived twice: this is what the first one made
};

inline PostPlaced placed_in(Thread const& thread, PostId post, std::int64_t position)
{
    return {post, position, thread.id, thread.slug, false};
}

}  // namespace stoa::acts
