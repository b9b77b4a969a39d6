#include "acts/reads.hpp"
#include "pages/admin.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response admin_show(Visit const& visit)
{
    auto view =
        visit.site.store.read([&](store::Reader& db) { return acts::dashboard_read(db, *visit.access, visit.viewer); });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "Dashboard", pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::dashboard(frame, *view));
}

}  // namespace stoa::web
