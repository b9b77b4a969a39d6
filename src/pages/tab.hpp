#pragma once
#include <cstdint>
#include <string_view>

#include "html/writer.hpp"

namespace stoa::pages {

// One of several lists that a page can show, with how much is new in it.
struct Tab {
    std::string_view place;  // site-relative
    std::string_view words;
    bool is_here{};
    std::int64_t count{};  // 0: not said
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
