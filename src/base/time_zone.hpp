#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace stoa {

// How far the clocks of a place are from UTC, at any moment: the time zone database, through ICU.
class TimeZone {
public:
    TimeZone() = default;  // UTC
    // "Europe/Dublin". Nothing for what is no place.
    static std::optional<TimeZone> find(std::string_view name);

    // The moment at which the clocks of UTC show what those of this place show at `at`.
    Instant local(Instant at) const;
    // The other way round: when the clocks of this place show what those of UTC show at `shown`. Where they show it
    // twice or leave it out, a moment beside it.
    Instant moment(Instant shown) const;
    std::string_view name() const;  // empty: UTC

private:
    struct Rules;
    explicit TimeZone(Rules const& rules)
        : rules_{&rules}
    {
    }
    Rules const* rules_{};  // of a table that lives as long as the program
};

// All places under the names that they have or had, sorted.
std::vector<std::string> const& time_zone_names();

}  // namespace stoa
