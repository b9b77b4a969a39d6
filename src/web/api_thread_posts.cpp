#include "acts/reads.hpp"
#include "store/archive.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

struct PostsPage {
    std::vector<api::PostResource> posts;
    api::Pagination pagination;
};

Result<PostsPage> read_page(Visit const& visit, store::Reader& db)
{
    ThreadId const thread{visit.params.id};
    auto view = acts::thread_read(db, *visit.access, visit.viewer, thread, page_wished(visit));
    if (!view) return view.error();
    PostsPage page{{}, {view->page.number, view->page.count, view->thread.last_position}};
    if (view->posts.empty()) return page;

    auto first = view->posts.front().post.position;
    auto sources = store::posts_after(db, thread, first - 1, static_cast<int>(view->posts.size()));
    for (std::size_t i = 0; i < view->posts.size() && i < sources.size(); ++i) {
        page.posts.push_back({std::move(view->posts[i]), std::move(sources[i].source)});
    }
    return page;
}

}  // namespace

http::Response api_thread_posts(Visit const& visit)
{
    auto page = visit.site.store.read([&](store::Reader& db) { return read_page(visit, db); });
    if (!page) return api_refused(page.error());
    return api_json(api::posts_json(page->posts, page->pagination, visit.site.options.base_url));
}

}  // namespace stoa::web
