// refused with: HtmlArgumentError<0, stoa::html::Place::url_start,
#include "html/writer.hpp"

using namespace stoa;

void argument_text_as_address(html::Writer& out, [[maybe_unused]] std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<a href="{}">text</a>)~">(name);
#else
    out.html<R"~(<a href="{}">text</a>)~">(html::Url::path("/"));
#endif
}
