#include "acts/internal_cards.hpp"
#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "pages/long_thread_pages.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response thread_print(Visit const& visit)
{
    auto const view = visit.site.store.read([&](store::Reader& db) {
        auto read = acts::print_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, page_wished(visit));
        if (read) acts::show_internal_cards(db, *visit.access, visit.viewer, visit.site.options.base_url, read->posts);
        return read;
    });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, view->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    frame.canonical = url_of(view->thread).view();
    return page(pages::print(frame, *view));
}

}  // namespace stoa::web
