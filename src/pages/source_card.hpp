#pragma once
#include "html/writer.hpp"
#include "model/source.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// A work that is cited. What is not known of it is said not to be.
struct SourceCard {
    Frame const& frame;
    Source const& source;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
