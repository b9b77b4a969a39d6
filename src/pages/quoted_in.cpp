#include "pages/quoted_in.hpp"

#include "model/urls.hpp"

namespace stoa::pages {
namespace {

void place(html::Writer& out, QuotedIn const& quoted, bool is_here)
{
    auto const address = url_in_thread(quoted.thread, quoted.thread_slug, quoted.position, quoted.post);
    if (is_here)
        out.html<R"~(<a href="{}">#{}</a>)~">(address, quoted.position);
    else
        out.html<R"~(<a href="{}"><bdi>{}</bdi> #{}</a>)~">(address, quoted.thread_title, quoted.position);
}

}  // namespace

void QuotedInLine::operator()(html::Writer& out) const
{
    if (places.empty()) return;
    out.html<R"~(<p class="small dim">Quoted in {}</p>)~">([&] {
        for (auto const& quoted : places) {
            if (&quoted != &places.front()) out.html<R"~(, )~">();
            place(out, quoted, quoted.thread == thread);
        }
    });
}

}  // namespace stoa::pages
