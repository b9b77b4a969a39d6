#pragma once
#include "html/writer.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// The addresses under which a feed reader gets what is a member's own.
struct PrivateFeeds {
    Frame const& frame;
    AccountPage const& page;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
