#pragma once
#include <tuple>

#include "html/writer.hpp"

namespace stoa::pages {

// The bar of buttons above the text (assets/js/toolbar.js). It does nothing without scripting, and is not shown then.
// A piece (piece.hpp), always the same.
struct ComposerTools {
    auto inputs() const { return std::tie(); }
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
