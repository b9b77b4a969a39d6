// refused with: HtmlArgumentError<0, stoa::html::Place::attribute,
#include "html/writer.hpp"

using namespace stoa;

void argument_block_in_attribute(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<p title="{}"></p>)~">([&] { out.html<"x">(); });
#else
    out.html<"<p>{}</p>">([&] { out.html<"x">(); });
#endif
}
