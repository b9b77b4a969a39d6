// refused with: HtmlArgumentError<0, stoa::html::Place::asset, stoa::html::Url>
#include "html/writer.hpp"

using namespace stoa;

void argument_url_as_sprite(html::Writer& out, [[maybe_unused]] std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<svg><use href="{}#bell"/></svg>)~">(html::Url::path("/"));
#else
    out.html<R"~(<svg><use href="{}#bell"/></svg>)~">(html::asset_url(name));
#endif
}
