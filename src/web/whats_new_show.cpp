#include "acts/reads.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/live_address.hpp"
#include "web/whats_new.hpp"

namespace stoa::web {
namespace {

// "/whats-new/unread"; "/whats-new/" is the list of the latest activity.
WhatsNewList list_of(std::string_view path)
{
    return parse_whats_new_list(path.substr(path.rfind('/') + 1)).value_or(WhatsNewList::latest);
}

std::string short_word(std::string_view typed, std::size_t length_max)
{
    auto const word = trim(typed);
    return count_code_points(word) <= length_max ? std::string{word} : std::string{};
}

pages::Frame frame_of_list(Visit const& visit, WhatsNewView const& view)
{
    auto title = view.list == WhatsNewList::latest ? std::string_view{"What’s new"} : words_for(view.list);
    auto frame = frame_of(visit, std::string{title}, pages::Section::whats_new);
    bool const is_plain = view.filter.is_empty() && view.is_first_page;
    bool const is_latest = view.list == WhatsNewList::latest;
    frame.canonical = is_latest ? "/whats-new/" : "/whats-new/" + std::string{name_of(view.list)};
    frame.is_indexable = is_plain && is_for_guests(view.list);
    // That of the latest activity in all forums is the feed of the site.
    if (is_for_guests(view.list) && !(is_latest && view.filter.is_empty()))
        frame.feed = whats_new_feed(view.list, view.filter);
    frame.unread_threads = view.unread_threads;
    frame.live = live_address(visit, "/whats-new/live");
    return frame;
}

}  // namespace

WhatsNewFilter whats_new_filter(http::Form const& fields)
{
    WhatsNewFilter filter;
    filter.forum = ForumId{std::max<std::int64_t>(parse_number<std::int64_t>(fields.get("forum")).value_or(0), 0)};
    filter.prefix = short_word(fields.get("prefix"), prefix_length_max);
    filter.tag = short_word(fields.get("tag"), tag_length_max);
    filter.period = parse_whats_new_period(fields.get("period")).value_or(WhatsNewPeriod::any);
    return filter;
}

std::string whats_new_feed(WhatsNewList list, WhatsNewFilter const& filter)
{
    auto const name = name_of(list);
    return std::string{"/whats-new/"}
        .append(name)
        .append("/feed.atom")
        .append(text_of(list, filter).substr(name.size()));
}

http::Response whats_new_begin(Visit const& visit)
{
    if (visit.query.get("unread") == "1") return http::moved_permanently("/whats-new/unread");
    if (!visit.viewer.is_member() || !visit.query.encode().empty()) return whats_new_show(visit);
    auto const own =
        visit.site.store.read([&](store::Reader& db) { return acts::own_whats_new_read(db, visit.viewer); });
    if (own.empty() || own == name_of(WhatsNewList::latest)) return whats_new_show(visit);
    return see_other(html::Url::path("/whats-new/" + own));
}

http::Response whats_new_show(Visit const& visit)
{
    WhatsNewWish const wish{list_of(visit.request.path), whats_new_filter(visit.query),
                            parse_list_place(visit.query.get("before")).value_or(ListPlace{})};
    auto view = visit.site.store.read(
        [&](store::Reader& db) { return acts::whats_new_read(db, *visit.access, visit.viewer, wish, visit.now); });
    if (!view) return refused(visit, view.error());
    note_presence(visit);
    return page(pages::whats_new(frame_of_list(visit, *view), *view));
}

}  // namespace stoa::web
