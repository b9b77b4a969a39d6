#pragma once
#include "html/writer.hpp"
#include "model/source.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// A work that is cited. What is not known of it is said not to be.
struct SourceCard {
    enum class Place : std::uint8_t {
        list,  // of many, each with an anchor
        post,  // that cites it
        page,  // of its own
    };
    Frame const& frame;
    Source const& source;
    Place place{Place::list};
    ThreadId thread{};  // where the viewer may complete it; 0: nowhere
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
