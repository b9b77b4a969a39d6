#pragma once
#include <string>

namespace stoa::pages {

// What a friend would say before a post is sent, and the thread that it speaks of.
struct AdviceLine {
    std::string words;
    std::string thread_title{};
    std::string place{};  // in that thread: a path
};

}  // namespace stoa::pages
