#include "web/guesses.hpp"

#include <algorithm>

namespace stoa::web {

std::int64_t Guesses::wait_ms(std::uint64_t key, Instant now)
{
    return tries_.with(key, now, [&](Tries& tries) { return std::max<std::int64_t>(tries.next_at.ms - now.ms, 0); });
}

void Guesses::failed(std::uint64_t key, Instant now)
{
    tries_.with(key, now, [&](Tries& tries) {
        if (tries.last_at.ms + forgotten_after_ms < now.ms) tries = {};
        ++tries.wrong;
        tries.last_at = now;
        if (tries.wrong < free_) return;
        auto doublings = std::min(tries.wrong - free_, 16);
        tries.next_at = now + std::min(first_wait_ms << doublings, longest_wait_ms);
    });
}

}  // namespace stoa::web
