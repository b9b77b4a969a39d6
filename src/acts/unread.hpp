#pragma once
#include <cstdint>

#include "base/text.hpp"
#include "model/site_settings.hpp"
#include "model/thread.hpp"
#include "model/viewer.hpp"

namespace stoa::acts {

// What is new in a thread for somebody who has read up to a position. Only a post that is not deleted makes a thread
// unread, so the count ends at the last of those.
struct Unread {
    std::int64_t posts{};
    std::int64_t first{};  // position, 0: none
};

inline Unread unread_of(Thread const& thread, std::int64_t read_position)
{
    if (read_position >= thread.last_post_position) return {};
    return {thread.last_post_position - read_position, read_position + 1};
}

// What is older than the days that the site sets counts as read for everybody. Done once for each request: whatever
// asks what is unread asks from that floor on.
inline void raise_read_floor(Viewer& viewer, SiteSettings const& settings, Instant now)
{
    auto const days = parse_number<std::int64_t>(settings.read_days);
    if (!days || now - *days * day_ms <= viewer.read_floor) return;
    viewer.read_floor = now - *days * day_ms;
    viewer.has_floor_of_site = true;
}

}  // namespace stoa::acts
