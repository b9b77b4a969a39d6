#include "acts/quote_pick.hpp"

#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// To where the bar is seen again; for scripts the bar alone.
http::Response answer(Visit const& visit, ThreadId thread, html::Url const& place)
{
    if (visit.form.get("part") != "1") return see_other(place);
    auto picks = visit.site.store.read(
        [&](store::Reader& db) { return acts::quote_picks_read(db, *visit.access, visit.viewer); });
    return page(pages::pick_bar(frame_of(visit, {}), thread, picks));
}

}  // namespace

http::Response quote_pick(Visit const& visit)
{
    ThreadId const thread{number_in(visit.form, "thread").value_or(0)};
    if (visit.form.get("do") == "clear") {
        auto done =
            visit.site.store.write([&](store::Writer& db) { return acts::quote_picks_clear(db, visit.viewer); });
        return done ? answer(visit, thread, url_of(thread, {})) : refused(visit, done.error());
    }
    PostId const post{number_in(visit.form, "pick").value_or(0)};
    auto placed = visit.site.store.write(
        [&](store::Writer& db) { return acts::quote_pick(db, *visit.access, visit.viewer, post, visit.now); });
    if (!placed) return refused(visit, placed.error());
    return answer(visit, thread, url_in_thread(placed->thread, placed->thread_slug, placed->position, placed->post));
}

}  // namespace stoa::web
