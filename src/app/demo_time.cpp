#include "app/demo_time.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace stoa::app {
namespace {

constexpr std::string_view shape = "\"2020-01-31T12:00:00Z\"";

// A JSON text that is a time and nothing else: no post consists of that.
std::optional<Instant> time_at(std::string_view archive, std::size_t at)
{
    auto quoted = archive.substr(at, shape.size());
    if (quoted.size() < shape.size() || quoted.back() != '"') return std::nullopt;
    return parse_iso(quoted.substr(1, shape.size() - 2));
}

void each_time(std::string_view archive, std::function<void(std::size_t, Instant)> const& visit)
{
    for (auto at = archive.find("\"2"); at != std::string_view::npos; at = archive.find("\"2", at + 1))
        if (auto time = time_at(archive, at)) visit(at, *time);
}

}  // namespace

std::string moved_to(std::string_view archive, Instant now)
{
    Instant newest{};
    each_time(archive, [&](std::size_t, Instant time) { newest = std::max(newest, time); });
    if (newest.ms == 0) throw std::logic_error{"an archive without times"};
    auto days = (now.ms - newest.ms) / day_ms;
    if (newest + days * day_ms > now) --days;  // division rounds towards zero, also from below

    std::string moved{archive};
    each_time(archive, [&](std::size_t at, Instant time) {
        auto text = iso_text(time + days * day_ms);
        moved.replace(at + 1, text.size(), text);
    });
    return moved;
}

}  // namespace stoa::app
