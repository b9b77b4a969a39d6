#include "pages/crumbs.hpp"

#include "model/urls.hpp"

namespace stoa::pages {

void Crumbs::operator()(html::Writer& out) const
{
    auto const steps = [&] {
        for (auto const& forum : path)
            out.html<R"~(<li><a href="{}"><bdi>{}</bdi></a></li>)~">(url_of(forum), forum.name);
        if (thread) out.html<R"~(<li><a href="{}"><bdi>{}</bdi></a></li>)~">(url_of(*thread), thread->title);
    };
    out.html<R"~(
        <nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Forums</a></li>{}</ol></nav>)~">(steps);
}

}  // namespace stoa::pages
