#include <algorithm>
#include <iterator>

#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_forum_threads(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::forum_read(db, *visit.access, visit.viewer, ForumId{visit.params.id}, page_wished(visit));
    });
    if (!view) return api_refused(view.error());
    // Pinned threads stand before the others on the first page, as they do for readers.
    auto rows = std::move(view->pinned);
    std::ranges::move(view->threads, std::back_inserter(rows));
    ForumName const forum{view->forum.id, view->forum.name, view->forum.slug, view->forum.kind};
    return api_json(api::threads_json(rows, forum, {view->page.number, view->page.count, view->thread_total},
                                      visit.site.options.base_url));
}

}  // namespace stoa::web
