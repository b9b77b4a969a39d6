#pragma once
#include <cstdint>

#include "html/writer.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// The form that answers a thread. `seen_position` tells the server what its writer has read.
struct ReplyForm {
    Frame const& frame;
    Thread const& thread;
    ComposerState const& composer;
    std::int64_t seen_position{};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
