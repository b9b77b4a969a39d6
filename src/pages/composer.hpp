#pragma once
#include <string_view>

#include "html/writer.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// The field that posts are written in, inside a form: Write and Preview are buttons of the form, so what was typed
// travels with it. Pressing Enter in another field of the form is the first of them, and never posts by accident.
struct Composer {
    Frame const& frame;
    ComposerState const& state;
    std::string_view label;   // "Your reply"
    std::string_view send{};  // the words of the button that posts; empty: the form has it elsewhere
    void operator()(html::Writer& out) const;
};

// The buttons that keep what was typed for later, and throw away what was kept.
struct DraftButtons {
    ComposerState const& state;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
