#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "pages/source_pages.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response source_show(Visit const& visit)
{
    auto const view = visit.site.store.read([&](store::Reader& db) {
        return acts::source_read(db, *visit.access, visit.viewer, SourceId{visit.params.id});
    });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, view->source.headline, pages::Section::forums);
    frame.canonical = url_of(view->source.id).view();
    return page(pages::source(frame, *view));
}

http::Response source_history(Visit const& visit)
{
    auto const view = visit.site.store.read([&](store::Reader& db) {
        return acts::source_history_read(db, *visit.access, visit.viewer, SourceId{visit.params.id});
    });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "History of a source", pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::source_history(frame, *view));
}

http::Response publisher_show(Visit const& visit)
{
    auto const view = visit.site.store.read(
        [&](store::Reader& db) { return acts::publisher_read(db, *visit.access, visit.viewer, visit.params.file); });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, view->name, pages::Section::forums);
    frame.canonical = url_of_publisher(view->name).view();
    return page(pages::publisher(frame, *view));
}

}  // namespace stoa::web
