#include "pages/empty.hpp"

#include <string>

#include "pages/icon.hpp"

namespace stoa::pages {

void Empty::operator()(html::Writer& out) const
{
    auto const link = [&] {
        if (step.empty()) return;
        out.html<R"~(<a class="btn btn-primary" href="{}">{}</a>)~">(html::Url::path(std::string{place}), step);
    };
    out.html<R"~(<section class="card empty">{}<h2>{}</h2><p>{}</p>{}</section>)~">(Icon{icon}, title, words, link);
}

}  // namespace stoa::pages
