// refused with: HtmlArgumentError<0, stoa::html::Place::text, char>
#include "html/writer.hpp"

using namespace stoa;

void argument_letter(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<p>{}</p>">('a');
#else
    out.html<"<p>{}</p>">("a");
#endif
}
