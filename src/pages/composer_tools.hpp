#pragma once
#include "html/writer.hpp"

namespace stoa::pages {

// The bar of buttons above the text (assets/js/toolbar.js). It does nothing without scripting, and is not shown then.
struct ComposerTools {
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
