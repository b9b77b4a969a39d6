#pragma once
#include <cstdint>
#include <string>

namespace stoa {

// A word by which threads are found.
struct Tag {
    std::string name;
    std::int64_t thread_count{};  // in the forums that the viewer may read
};

}  // namespace stoa
