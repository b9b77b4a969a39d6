#pragma once
#include <string>
#include <string_view>

#include "html/writer.hpp"

namespace stoa::pages {

// A text as a QR code (ISO/IEC 18004), drawn as SVG: dark on white in every theme, as cameras want it.
struct QrCode {
    std::string const& text;
    std::string_view label;  // for those who do not see it
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
