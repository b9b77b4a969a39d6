#include "web/pace.hpp"

#include <algorithm>

namespace stoa::web {

// The bucket as one number (the generic cell rate algorithm): each permit moves `empty_until` on by an interval, and it
// may run ahead of the clock by at most `burst` intervals.
std::int64_t PaceKeeper::take(std::uint64_t key, Instant now)
{
    return buckets_.with(key, now, [&](Bucket& bucket) -> std::int64_t {
        auto next = std::max(bucket.empty_until_ms, now.ms) + limit_.interval_ms;
        auto ahead = next - now.ms - limit_.burst * limit_.interval_ms;
        if (ahead > 0) return ahead;
        bucket.empty_until_ms = next;
        return 0;
    });
}

}  // namespace stoa::web
