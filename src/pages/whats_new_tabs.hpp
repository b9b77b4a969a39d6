#pragma once
#include <cstdint>

#include "html/writer.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

enum class WhatsNewPart : std::uint8_t { unread, latest, watched };

// Guests have no unread threads and watch nothing, so there is nothing for them to choose.
struct WhatsNewTabs {
    Frame const& frame;
    WhatsNewPart here;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
