#pragma once
#include <span>
#include <string>
#include <string_view>

#include "pages/form.hpp"

namespace stoa::pages {

struct Choice {
    std::string value;
    std::string words;
};

// A list to choose one thing from, with its label, a hint, and what was refused about it.
struct SelectField {
    FormState const& form;
    std::string_view name;
    std::string_view label;
    std::string_view hint;
    std::span<Choice const> choices;
    std::string_view chosen;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
