#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"

// The lists of What's new, and what may be left out of them.
namespace stoa {

enum class WhatsNewList : std::uint8_t { latest, posts, unread, replies, watched, started, unanswered };
inline constexpr WhatsNewList whats_new_lists[]{WhatsNewList::unread,  WhatsNewList::posts,   WhatsNewList::replies,
                                                WhatsNewList::watched, WhatsNewList::started, WhatsNewList::unanswered,
                                                WhatsNewList::latest};  // in the order of their tabs

// Those that are a member's own and may be fed to their reader.
inline constexpr WhatsNewList private_feed_lists[]{WhatsNewList::unread, WhatsNewList::watched, WhatsNewList::replies};

std::string_view name_of(WhatsNewList list);  // as addresses say it: "unread"
std::optional<WhatsNewList> parse_whats_new_list(std::string_view name);
std::string_view words_for(WhatsNewList list);
// Guests have read nothing, watch nothing and have started nothing.
bool is_for_guests(WhatsNewList list);

enum class WhatsNewPeriod : std::uint8_t { any, day, week, month };
std::string_view name_of(WhatsNewPeriod period);
std::string_view words_for(WhatsNewPeriod period);
std::optional<WhatsNewPeriod> parse_whats_new_period(std::string_view name);
// When it began; Instant{}: always.
Instant begin_of(WhatsNewPeriod period, Instant now);

struct WhatsNewFilter {
    ForumId forum{};  // with the forums below it; 0: all
    std::string prefix{};
    std::string tag{};
    WhatsNewPeriod period{};
    bool is_empty() const { return forum.value == 0 && prefix.empty() && tag.empty() && period == WhatsNewPeriod::any; }
    friend bool operator==(WhatsNewFilter const&, WhatsNewFilter const&) = default;
};

// Where a page of a list begins: behind this one. Posts come in while somebody turns pages, so pages have no numbers.
struct ListPlace {
    Instant at{INT64_MAX};
    std::int64_t id{INT64_MAX};
    friend bool operator==(ListPlace, ListPlace) = default;
};
std::string text_of(ListPlace place);  // "1700000000000-12"
std::optional<ListPlace> parse_list_place(std::string_view text);

// What somebody asks to see.
struct WhatsNewWish {
    WhatsNewList list{};
    WhatsNewFilter filter{};
    ListPlace before{};
};
// "unread?forum=7&period=week": how it stands in an address and how it is kept as somebody's own. The first page.
std::string text_of(WhatsNewList list, WhatsNewFilter const& filter);

}  // namespace stoa
