#pragma once
#include <span>

#include "html/writer.hpp"
#include "model/forum.hpp"
#include "model/thread.hpp"

namespace stoa::pages {

// The way from the front page to here.
struct Crumbs {
    std::span<ForumName const> path;  // from the top
    Thread const* thread{};           // where the page is below a thread
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
