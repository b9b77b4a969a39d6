// refused with: HtmlArgumentError<0, stoa::html::Place::asset, stoa::html::Url>
#include "html/writer.hpp"

using namespace stoa;

void argument_url_as_stylesheet(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<link rel="stylesheet" data-rel="next" href="{}">)~">(html::Url::path("/"));
#else
    out.html<R"~(<link rel="next" href="{}">)~">(html::Url::path("/"));
#endif
}
