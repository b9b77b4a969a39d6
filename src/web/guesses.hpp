#pragma once
#include <cstdint>

#include "web/bounded_table.hpp"

namespace stoa::web {

// Wrong passwords in a row, by account or by network: after a few free ones each costs twice the wait of the one
// before. A wait, not a lock: nobody can shut another person out for good.
class Guesses {
public:
    explicit Guesses(int free)
        : free_{free}
    {
    }
    std::int64_t wait_ms(std::uint64_t key, Instant now);  // 0: may try now
    void failed(std::uint64_t key, Instant now);
    void succeeded(std::uint64_t key) { tries_.forget(key); }

    static constexpr std::int64_t first_wait_ms = 2 * second_ms;
    static constexpr std::int64_t longest_wait_ms = 15 * minute_ms;
    static constexpr std::int64_t forgotten_after_ms = 2 * hour_ms;

private:
    struct Tries {
        int wrong{};
        Instant last_at{};
        Instant next_at{};
    };
    int free_;
    BoundedTable<Tries> tries_;
};

}  // namespace stoa::web
