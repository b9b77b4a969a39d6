#include "model/whats_new.hpp"

#include <stdexcept>

#include "base/text.hpp"
#include "html/escape.hpp"

namespace stoa {
namespace {

void add_field(std::string& address, std::string_view name, std::string_view value)
{
    if (value.empty()) return;
    address += address.find('?') == std::string::npos ? '?' : '&';
    address.append(name).append("=");
    html::append_percent_encoded(address, value);
}

}  // namespace

std::string_view name_of(WhatsNewList list)
{
    switch (list) {
    case WhatsNewList::latest: return "latest";
    case WhatsNewList::posts: return "posts";
    case WhatsNewList::unread: return "unread";
    case WhatsNewList::replies: return "replies";
    case WhatsNewList::watched: return "watched";
    case WhatsNewList::started: return "started";
    case WhatsNewList::unanswered: return "unanswered";
    }
    throw std::logic_error{"unknown list of What’s new"};
}

std::string_view words_for(WhatsNewList list)
{
    switch (list) {
    case WhatsNewList::latest: return "Latest activity";
    case WhatsNewList::posts: return "New posts";
    case WhatsNewList::unread: return "Unread";
    case WhatsNewList::replies: return "Replies to my threads";
    case WhatsNewList::watched: return "Watched";
    case WhatsNewList::started: return "Started by me";
    case WhatsNewList::unanswered: return "Unanswered";
    }
    throw std::logic_error{"unknown list of What’s new"};
}

std::optional<WhatsNewList> parse_whats_new_list(std::string_view name)
{
    for (auto list : whats_new_lists)
        if (name_of(list) == name) return list;
    return std::nullopt;
}

bool is_for_guests(WhatsNewList list)
{
    return list == WhatsNewList::latest || list == WhatsNewList::posts || list == WhatsNewList::unanswered;
}

std::string_view name_of(WhatsNewPeriod period)
{
    switch (period) {
    case WhatsNewPeriod::any: return "";
    case WhatsNewPeriod::day: return "day";
    case WhatsNewPeriod::week: return "week";
    case WhatsNewPeriod::month: return "month";
    }
    throw std::logic_error{"unknown period"};
}

std::string_view words_for(WhatsNewPeriod period)
{
    switch (period) {
    case WhatsNewPeriod::any: return "Any time";
    case WhatsNewPeriod::day: return "Past day";
    case WhatsNewPeriod::week: return "Past week";
    case WhatsNewPeriod::month: return "Past month";
    }
    throw std::logic_error{"unknown period"};
}

std::optional<WhatsNewPeriod> parse_whats_new_period(std::string_view name)
{
    for (auto period : {WhatsNewPeriod::any, WhatsNewPeriod::day, WhatsNewPeriod::week, WhatsNewPeriod::month})
        if (name_of(period) == name) return period;
    return std::nullopt;
}

Instant begin_of(WhatsNewPeriod period, Instant now)
{
    switch (period) {
    case WhatsNewPeriod::any: return {};
    case WhatsNewPeriod::day: return now - day_ms;
    case WhatsNewPeriod::week: return now - 7 * day_ms;
    case WhatsNewPeriod::month: return now - 30 * day_ms;
    }
    throw std::logic_error{"unknown period"};
}

std::string text_of(ListPlace place) { return std::to_string(place.at.ms) + '-' + std::to_string(place.id); }

std::optional<ListPlace> parse_list_place(std::string_view text)
{
    auto const hyphen = text.find('-');
    if (hyphen == std::string_view::npos) return std::nullopt;
    auto const at = parse_number<std::int64_t>(text.substr(0, hyphen));
    auto const id = parse_number<std::int64_t>(text.substr(hyphen + 1));
    if (!at || !id) return std::nullopt;
    return ListPlace{{*at}, *id};
}

std::string text_of(WhatsNewList list, WhatsNewFilter const& filter)
{
    std::string address{name_of(list)};
    if (filter.forum.value != 0) add_field(address, "forum", std::to_string(filter.forum.value));
    add_field(address, "prefix", filter.prefix);
    add_field(address, "tag", filter.tag);
    add_field(address, "period", name_of(filter.period));
    return address;
}

}  // namespace stoa
