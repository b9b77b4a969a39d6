#pragma once
#include "base/instant.hpp"
#include "base/time_zone.hpp"

namespace stoa::pages {

// Now, and by whose clocks the reader counts days and hours.
struct LocalNow {
    LocalNow() = default;
    LocalNow(Instant now, TimeZone place = {})  // NOLINT(google-explicit-constructor): for most, a moment is enough
        : at{now}
        , local_at{place.local(now)}
        , zone{place}
    {
    }
    Instant local(Instant moment) const { return zone.local(moment); }

    Instant at{};        // for what is the same everywhere: how long ago something was
    Instant local_at{};  // for "Today"
    TimeZone zone;
};

}  // namespace stoa::pages
