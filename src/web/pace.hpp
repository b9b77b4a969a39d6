#pragma once
#include <cstdint>

#include "web/bounded_table.hpp"

namespace stoa::web {

// How often something may be done: `burst` times at once, then once in `interval_ms`.
struct PaceLimit {
    std::int64_t burst{};
    std::int64_t interval_ms{};
};

// A bucket of permits for each key; it fills with time.
class PaceKeeper {
public:
    explicit PaceKeeper(PaceLimit limit)
        : limit_{limit}
    {
    }
    // Takes a permit and answers 0, or answers how many milliseconds there is none yet.
    std::int64_t take(std::uint64_t key, Instant now);

private:
    struct Bucket {
        std::int64_t empty_until_ms{};  // the moment at which the bucket was, or would have been, empty
    };
    PaceLimit limit_;
    BoundedTable<Bucket> buckets_;
};

}  // namespace stoa::web
