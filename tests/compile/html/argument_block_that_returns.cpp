// refused with: HtmlArgumentError<0, stoa::html::Place::text,
#include "html/writer.hpp"

using namespace stoa;

void argument_block_that_returns(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<p>{}</p>">([] { return html::Html{}; });
#else
    out.html<"<p>{}</p>">(html::Html{});
#endif
}
