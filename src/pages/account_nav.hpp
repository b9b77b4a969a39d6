#pragma once
#include <cstdint>

#include "html/writer.hpp"

namespace stoa::pages {

enum class AccountPart : std::uint8_t { profile, display, ignored, security, sessions, alerts, data };

// The way around one's settings.
struct AccountNav {
    AccountPart here;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
