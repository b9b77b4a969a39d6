#pragma once
#include <cstdint>

#include "base/id.hpp"

namespace stoa::live {

// What a page shows that may change under the eyes of its reader.
struct Topic {
    enum class Kind : std::uint8_t {
        own,         // nothing but what waits for the member
        thread,      // its posts, and who is there
        forum,       // the list of its threads
        everywhere,  // lists of the threads of all forums
    };
    Kind kind{Kind::own};
    ThreadId thread{};
    ForumId forum{};  // of a thread: where it stands
};

}  // namespace stoa::live
