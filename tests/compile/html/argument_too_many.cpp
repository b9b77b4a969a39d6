// refused with: HtmlArgumentCountError<1, 2>
#include "html/writer.hpp"

using namespace stoa;

void argument_too_many(html::Writer& out, std::string_view name, int number)
{
#ifdef REFUSED
    out.html<"<p>{}</p>">(name, number);
#else
    out.html<"<p>{} {}</p>">(name, number);
#endif
}
