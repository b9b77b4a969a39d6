#pragma once
#include "html/writer.hpp"
#include "model/member.hpp"

namespace stoa::pages {

// The countries that a member chose to show, each with a name for those who do not see the picture.
struct Flags {
    CountryCode const& country;
    CountryCode const& location;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
