#pragma once
#include "html/writer.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// The keys with which programs act for a member.
struct AccountTokens {
    Frame const& frame;
    AccountPage const& page;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
