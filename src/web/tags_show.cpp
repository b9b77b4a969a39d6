#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response tags_show(Visit const& visit)
{
    auto view =
        visit.site.store.read([&](store::Reader& db) { return acts::tags_read(db, *visit.access, visit.viewer); });
    auto frame = frame_of(visit, "Tags", pages::Section::forums);
    frame.canonical = "/tags/";
    return page(pages::tags(frame, view));
}

}  // namespace stoa::web
