#pragma once
#include "html/writer.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// The links in the head of the page that say what waits for a member.
struct SiteBadges {
    Frame const& frame;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
