#pragma once
#include "html/writer.hpp"
#include "model/record_views.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// What was put on record twice: the statements that this one stands for, and the form that merges it into another.
struct ClaimMerging {
    Frame const& frame;
    ClaimView const& view;
    void operator()(html::Writer& out) const;
};

// The same of a speaker.
struct SpeakerMerging {
    Frame const& frame;
    SpeakerView const& view;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
