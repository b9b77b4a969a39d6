#include "http/range.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stoa::http {
namespace {

std::optional<std::uint64_t> parse_position(std::string_view text) { return parse_number<std::uint64_t>(text); }

// "bytes=-500": the last 500.
RangeWish last_bytes(std::string_view digits, std::uint64_t size)
{
    auto const wanted = parse_position(digits);
    if (!wanted) return {};
    if (*wanted == 0 || size == 0) return {.is_unsatisfiable = true, .range = {}};
    auto const taken = std::min(*wanted, size);
    return {.is_unsatisfiable = false, .range = ByteRange{size - taken, taken}};
}

}  // namespace

RangeWish parse_range(std::string_view header, std::uint64_t size)
{
    constexpr std::string_view unit = "bytes=";
    if (!equal_ignoring_case(header.substr(0, unit.size()), unit)) return {};
    auto const wish = trim(header.substr(unit.size()));
    auto const dash = wish.find('-');
    if (dash == std::string_view::npos || wish.find(',') != std::string_view::npos) return {};
    if (dash == 0) return last_bytes(wish.substr(1), size);

    auto const first = parse_position(wish.substr(0, dash));
    auto const last = dash + 1 == wish.size() ? std::optional{UINT64_MAX} : parse_position(wish.substr(dash + 1));
    if (!first || !last || *last < *first) return {};
    if (*first >= size) return {.is_unsatisfiable = true, .range = {}};
    return {.is_unsatisfiable = false, .range = ByteRange{*first, std::min(*last, size - 1) - *first + 1}};
}

}  // namespace stoa::http
