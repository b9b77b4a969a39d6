// refused with: HtmlArgumentError<0, stoa::html::Place::text, double>
#include "html/writer.hpp"

using namespace stoa;

void argument_of_unknown_type(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<p>{}</p>">(1.5);
#else
    out.html<"<p>{}</p>">("1.5");
#endif
}
