#pragma once
#include <vector>

#include "html/writer.hpp"
#include "model/upload.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// What a post carries besides its text: under it, each with its size.
struct Attachments {
    std::vector<Upload> const& uploads;
    void operator()(html::Writer& out) const;
};

// The field of a composer that brings files along, and what was attached so far. Attaching is a button of the form, so
// what was typed travels with it.
struct AttachField {
    ComposerState const& state;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
