#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response forum_choose(Visit const& visit)
{
    auto view =
        visit.site.store.read([&](store::Reader& db) { return acts::index_read(db, *visit.access, visit.viewer); });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "Choose a forum", pages::Section::forums);
    frame.is_indexable = false;
    frame.unread_threads = view->unread_threads;
    return page(pages::choose_forum(frame, view->nodes));
}

}  // namespace stoa::web
