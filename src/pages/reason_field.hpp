#pragma once
#include <string_view>

#include "pages/form.hpp"

namespace stoa::pages {

// Why something is done with staff rights: one line, which the log keeps.
struct ReasonField {
    FormState const& form;
    std::string_view value;
    std::string_view hint{"Stands in the moderation log."};
    bool is_required{};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
