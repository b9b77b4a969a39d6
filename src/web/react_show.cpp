#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response react_show(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::reaction_choice_read(db, *visit.access, visit.viewer, PostId{visit.params.id});
    });
    if (!view) return refused(visit, view.error());
    return page(pages::react(frame_of(visit, "React: " + view->thread.title, pages::Section::forums), *view));
}

}  // namespace stoa::web
