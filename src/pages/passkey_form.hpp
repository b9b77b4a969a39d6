#pragma once
#include <string_view>

#include "pages/form.hpp"

namespace stoa::pages {

// A form that a device fills in: assets/js/passkey.js shows it where the browser can, asks `challenge` what is to be
// signed, and sends what came of it.
struct PasskeyForm {
    Frame const& frame;
    html::Url action;
    std::string_view challenge;
    std::string_view words;  // on its button
    std::string_view return_to{};
    std::string_view kept_form{};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
