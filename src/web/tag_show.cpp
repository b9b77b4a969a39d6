#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response tag_show(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::tag_read(db, *visit.access, visit.viewer, visit.params.file, page_wished(visit));
    });
    if (!view) return refused(visit, view.error());
    auto address = url_of_tag(view->tag, view->page.number);
    if (auto elsewhere = redirect_to_canonical(visit, address)) return *elsewhere;
    auto frame = frame_of(visit, "#" + view->tag, pages::Section::forums);
    frame.canonical = address.view();
    frame.feed = std::string{url_of_tag(view->tag).view()} + "feed.atom";
    return page(pages::tag(frame, *view));
}

}  // namespace stoa::web
