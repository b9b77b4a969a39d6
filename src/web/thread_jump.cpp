#include "acts/reads.hpp"
#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/long_thread_pages.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// When the day begins by the clocks of who asks.
std::optional<Instant> beginning_of(std::string_view day, pages::LocalNow const& now)
{
    constexpr std::size_t day_length = std::string_view{"2026-11-21"}.size();
    if (day.size() != day_length) return std::nullopt;
    auto const shown = parse_iso(day);
    if (!shown) return std::nullopt;
    return now.zone.moment(*shown);
}

Result<PostMark> target_of(Visit const& visit, JumpView const& view, std::string_view post, std::string_view day,
                           pages::LocalNow const& now)
{
    return visit.site.store.read([&](store::Reader& db) -> Result<PostMark> {
        if (!post.empty()) {
            auto const position = parse_number<std::int64_t>(post.starts_with('#') ? post.substr(1) : post);
            if (!position) return Refusal::position_invalid;
            return acts::jump_to_position(db, view, *position);
        }
        auto const since = beginning_of(day, now);
        if (!since) return Refusal::day_invalid;
        return acts::jump_to_time(db, view, *since);
    });
}

}  // namespace

http::Response thread_jump(Visit const& visit)
{
    auto view = visit.site.store.read(
        [&](store::Reader& db) { return acts::jump_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id}); });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "Go to a post: " + view->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    pages::JumpPage jump;
    jump.post = trim(visit.query.get("post"));
    jump.day = trim(visit.query.get("day"));
    if (!jump.post.empty() || !jump.day.empty()) {
        auto const target = target_of(visit, *view, jump.post, jump.day, frame.now);
        if (target) return see_other(url_in_thread(view->thread.id, view->thread.slug, target->position, target->post));
        jump.refusal = target.error();
    }
    jump.view = *std::move(view);
    return page(pages::jump(frame, jump), status_for(jump.refusal));
}

}  // namespace stoa::web
