#include "base/time_zone.hpp"

#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

#include "base/icu.hpp"

namespace stoa {

struct TimeZone::Rules {
    std::string name;
    std::unique_ptr<icu::TimeZone const> zone;
};

namespace {

constexpr auto areas = std::to_array<std::string_view>(
    {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"});

// "EST" and "Etc/GMT+5" are none.
bool is_place(std::string_view name)
{
    auto const slash = name.find('/');
    return slash != std::string_view::npos && std::ranges::find(areas, name.substr(0, slash)) != areas.end();
}

// What ICU holds to be the one name of a place is at times an old one (Asia/Calcutta), so all are offered.
std::vector<std::string> places()
{
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::StringEnumeration> all{
        icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, error)};
    require_success(error);
    std::vector<std::string> names;
    while (auto const* name = all->next(nullptr, error))
        if (is_place(name)) names.emplace_back(name);
    require_success(error);
    std::ranges::sort(names);
    return names;
}

}  // namespace

std::vector<std::string> const& time_zone_names()
{
    static auto const names = places();
    return names;
}

// Rules are read from the database of zones once: a page asks for them with every request. There are as many as places.
std::optional<TimeZone> TimeZone::find(std::string_view name)
{
    static std::mutex mutex;
    static std::map<std::string, Rules, std::less<>> known;
    std::lock_guard lock{mutex};
    if (auto const found = known.find(name); found != known.end()) return TimeZone{found->second};
    if (!std::ranges::binary_search(time_zone_names(), name)) return std::nullopt;
    Rules rules{std::string{name}, nullptr};
    rules.zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(piece_of(name))));
    return TimeZone{known.emplace(name, std::move(rules)).first->second};
}

Instant TimeZone::local(Instant at) const
{
    if (rules_ == nullptr) return at;
    std::int32_t standard = 0, summer = 0;
    UErrorCode error = U_ZERO_ERROR;
    rules_->zone->getOffset(static_cast<double>(at.ms), 0, standard, summer, error);
    require_success(error);
    return {at.ms + standard + summer};
}

// The first guess may be on the other side of a change of the clocks; the second is not.
Instant TimeZone::moment(Instant shown) const
{
    auto const guess = shown - (local(shown).ms - shown.ms);
    return shown - (local(guess).ms - guess.ms);
}

std::string_view TimeZone::name() const { return rules_ == nullptr ? std::string_view{} : rules_->name; }

}  // namespace stoa
