#pragma once
#include <string_view>

#include "html/writer.hpp"

namespace stoa::pages {

// A list without anything in it: what belongs here, and the one useful next step.
struct Empty {
    std::string_view icon;
    std::string_view title;
    std::string_view words;
    std::string_view step{};   // the words of a link, or empty
    std::string_view place{};  // where it leads: site-relative
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
