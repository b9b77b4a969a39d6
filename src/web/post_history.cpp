#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response post_history(Visit const& visit)
{
    acts::VersionsWished const wished{number_in(visit.query, "a"), number_in(visit.query, "b")};
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::post_versions_read(db, *visit.access, visit.viewer, PostId{visit.params.id}, wished);
    });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "History of a post: " + view->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::history(frame, *view));
}

}  // namespace stoa::web
