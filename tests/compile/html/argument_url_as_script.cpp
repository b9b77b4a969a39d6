// refused with: HtmlArgumentError<0, stoa::html::Place::asset, stoa::html::Url>
#include "html/writer.hpp"

using namespace stoa;

void argument_url_as_script(html::Writer& out, [[maybe_unused]] std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<script src="{}"></script>)~">(html::Url::path("/"));
#else
    out.html<R"~(<script src="{}"></script>)~">(html::asset_url(name));
#endif
}
