#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response drafts_show(Visit const& visit)
{
    auto view = visit.site.store.read(
        [&](store::Reader& db) { return acts::drafts_read(db, *visit.access, visit.viewer, page_wished(visit)); });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "Drafts", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::drafts(frame, *view));
}

}  // namespace stoa::web
