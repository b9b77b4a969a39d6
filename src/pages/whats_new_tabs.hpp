#pragma once
#include "html/writer.hpp"
#include "model/whats_new.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// The lists of What's new that are there for whoever looks. What is left out of one is left out of the next.
struct WhatsNewTabs {
    Frame const& frame;
    WhatsNewList here;
    WhatsNewFilter const& filter;
    void operator()(html::Writer& out) const;
};

std::string whats_new_address(WhatsNewList list, WhatsNewFilter const& filter);

}  // namespace stoa::pages
