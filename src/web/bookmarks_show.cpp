#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response bookmarks_show(Visit const& visit)
{
    auto view = visit.site.store.read(
        [&](store::Reader& db) { return acts::bookmarks_read(db, *visit.access, visit.viewer, page_wished(visit)); });
    if (!view) return refused(visit, view.error());
    pages::BookmarksPage bookmarks;
    static_cast<pages::FormState&>(bookmarks) = form_state_of(visit);
    bookmarks.view = *std::move(view);
    bookmarks.refused = PostId{visit.params.id};
    bookmarks.note = visit.form.get("note");
    auto frame = frame_of(visit, "Bookmarks", pages::Section::bookmarks);
    frame.is_indexable = false;
    return page(pages::bookmarks(frame, bookmarks));
}

}  // namespace stoa::web
