#include "web/guest_pages.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace stoa::web {
namespace {

constexpr std::chrono::seconds wait_max{2};
// A page takes a third of a millisecond to make: when one takes so long, the database stands still.
constexpr std::int64_t stall_ms = 300;
constexpr std::int64_t stall_lag_ms = minute_ms;
constexpr std::size_t entry_bytes = 1024;  // for its headers and its place in the table, about

std::size_t cost_of(std::string_view key, GuestPage const& page)
{
    auto bytes = key.size() + entry_bytes;
    for (auto const& coded : page.bytes)
        if (coded) bytes += coded->size();
    return bytes;
}

}  // namespace

GuestPages::GuestPages(std::size_t bytes_max, std::int64_t lag_ms)
    : half_bytes_max_{bytes_max / 2}
    , lag_ms_{lag_ms}
{
}

GuestPages::Turn::Turn(GuestPages& pages, std::string key)
    : pages_{&pages}
    , key_{std::move(key)}
{
}

GuestPages::Turn::Turn(Turn&& other) noexcept
    : pages_{std::exchange(other.pages_, nullptr)}
    , key_{std::move(other.key_)}
{
}

GuestPages::Turn::~Turn()
{
    if (pages_) pages_->end_turn(key_);
}

void GuestPages::end_turn(std::string const& key)
{
    {
        std::lock_guard lock{mutex_};
        being_made_.erase(key);
    }
    made_.notify_all();
}

GuestPages::Page GuestPages::find(std::string_view key, Announced const& announced, Instant now)
{
    std::lock_guard lock{mutex_};
    return look(key, announced, now);
}

std::optional<GuestPages::Turn> GuestPages::begin(std::string_view key, Announced const& announced, Instant now)
{
    auto const end = std::chrono::steady_clock::now() + wait_max;
    std::unique_lock lock{mutex_};
    if (look(key, announced, now)) return std::nullopt;
    while (being_made_.contains(key)) {
        if (made_.wait_until(lock, end) == std::cv_status::timeout) return std::nullopt;
        if (look(key, announced, now)) return std::nullopt;
    }
    being_made_.emplace(key, now);
    return Turn{*this, std::string{key}};
}

void GuestPages::keep(std::string_view key, Page page)
{
    std::lock_guard lock{mutex_};
    for (auto* half : {&young_, &old_}) {
        auto const found = half->pages.find(key);
        if (found == half->pages.end()) continue;
        half->bytes -= cost_of(key, *found->second);
        half->pages.erase(found);
    }
    insert(std::string{key}, std::move(page));
}

std::size_t GuestPages::bytes()
{
    std::lock_guard lock{mutex_};
    return young_.bytes + old_.bytes;
}

GuestPages::Page GuestPages::look(std::string_view key, Announced const& announced, Instant now)
{
    auto page = promoted(key);
    if (!page || page->announced != announced) return nullptr;
    auto const age_ms = now.ms - page->made_at.ms;
    bool const lags = age_ms > lag_ms_ || age_ms < 0;
    bool const may_lag = being_made_.contains(key) || (age_ms >= 0 && age_ms <= stall_lag_ms && is_stalled(now));
    return !lags || may_lag ? page : nullptr;
}

bool GuestPages::is_stalled(Instant now) const
{
    return std::ranges::any_of(being_made_, [&](auto const& made) { return now.ms - made.second.ms > stall_ms; });
}

GuestPages::Page GuestPages::promoted(std::string_view key)
{
    if (auto const found = young_.pages.find(key); found != young_.pages.end()) return found->second;
    auto const found = old_.pages.find(key);
    if (found == old_.pages.end()) return nullptr;
    auto page = std::move(found->second);
    old_.bytes -= cost_of(key, *page);
    old_.pages.erase(found);
    insert(std::string{key}, page);
    return page;
}

void GuestPages::insert(std::string key, Page page)
{
    auto const bytes = cost_of(key, *page);
    if (bytes > half_bytes_max_) return;
    if (young_.bytes + bytes > half_bytes_max_) old_ = std::exchange(young_, {});
    young_.bytes += bytes;
    young_.pages.insert_or_assign(std::move(key), std::move(page));
}

}  // namespace stoa::web
