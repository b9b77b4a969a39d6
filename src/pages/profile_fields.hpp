#pragma once
#include "html/writer.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// What a member says of themselves, as fields of a form.
struct ProfileFields {
    AccountPage const& page;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
