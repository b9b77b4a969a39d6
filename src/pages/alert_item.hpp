#pragma once
#include "html/writer.hpp"
#include "model/alert.hpp"
#include "pages/local_now.hpp"

namespace stoa::pages {

// An alert in a list.
struct AlertItem {
    Alert const& alert;
    LocalNow const& now;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
