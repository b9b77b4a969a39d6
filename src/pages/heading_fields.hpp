#pragma once
#include <string_view>

#include "html/writer.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// The fields of a form for the prefix and the tags of a thread: those that may be filled in.
struct HeadingFields {
    FormState const& form;
    bool may_set_prefix{}, may_set_tags{};
    std::string_view prefix;
    std::string_view tags;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
