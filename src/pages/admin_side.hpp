#pragma once
#include "html/writer.hpp"

namespace stoa::pages {

enum class AdminPlace : std::uint8_t { dashboard, settings, forums, permissions, groups, members, reactions };

// The column that leads through administration.
struct AdminSide {
    AdminPlace here;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
