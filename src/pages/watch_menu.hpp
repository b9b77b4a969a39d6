#pragma once
#include <string_view>

#include "html/writer.hpp"
#include "model/watch.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// The button that watches a thread or a forum; for what is watched, the ways to do so. Members alone have it.
struct WatchMenu {
    Frame const& frame;
    html::Url const& address;
    WatchLevel level;
    bool may_ignore{};  // a thread, not a forum
    void operator()(html::Writer& out) const;
};

// "Alerts and letters"
std::string_view words_for(WatchLevel level);
std::string_view words_to_end(WatchLevel level);  // "Stop watching"

}  // namespace stoa::pages
