#pragma once
#include <string_view>

#include "pages/form.hpp"

namespace stoa::pages {

// Several lines of text with their label, a hint, and what was refused about them.
struct TextArea {
    FormState const& form;
    std::string_view name;
    std::string_view label;
    std::string_view hint;
    std::string_view value;
    int rows{};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
