// refused with: HtmlArgumentError<0, stoa::html::Place::attribute, stoa::html::Html>
#include "html/writer.hpp"

using namespace stoa;

void argument_markup_in_attribute(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<p title="{}"></p>)~">(html::Html{});
#else
    out.html<"<p>{}</p>">(html::Html{});
#endif
}
