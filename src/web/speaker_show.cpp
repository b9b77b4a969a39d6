#include "acts/reads.hpp"
#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/record_pages.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// "1700000000000-12-3", as the link to older changes has it.
std::optional<RecordChangePlace> place_asked_for(std::string_view text)
{
    auto const parts = split(text, '-');
    if (parts.size() != 3) return std::nullopt;
    auto const at = parse_number<std::int64_t>(parts[0]);
    auto const claim = parse_number<std::int64_t>(parts[1]);
    auto const number = parse_number<std::int64_t>(parts[2]);
    if (!at || !claim || !number) return std::nullopt;
    return RecordChangePlace{{*at}, {*claim}, *number};
}

}  // namespace

http::Response speaker_show(Visit const& visit)
{
    auto const view = visit.site.store.read([&](store::Reader& db) {
        return acts::speaker_read(db, *visit.access, visit.viewer, SpeakerId{visit.params.id}, page_wished(visit));
    });
    if (!view) return refused(visit, view.error());
    if (view->speaker.id != SpeakerId{visit.params.id}) return see_other(url_of(view->speaker.id));
    auto frame = frame_of(visit, "On the record: " + view->speaker.name, pages::Section::forums);
    frame.canonical = url_of(view->speaker.id).view();
    return page(pages::speaker(frame, *view));
}

http::Response record_changes_show(Visit const& visit)
{
    auto const view = visit.site.store.read([&](store::Reader& db) {
        return acts::record_changes_read(db, *visit.access, visit.viewer, place_asked_for(visit.query.get("before")));
    });
    auto frame = frame_of(visit, "What changed on the record", pages::Section::forums);
    frame.canonical = "/record";
    frame.feed = "/record/feed.atom";
    return page(pages::record_changes(frame, view));
}

}  // namespace stoa::web
