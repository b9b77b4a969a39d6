// refused with: HtmlArgumentCountError<2, 1>
#include "html/writer.hpp"

using namespace stoa;

void argument_missing(html::Writer& out, int number)
{
#ifdef REFUSED
    out.html<"{} of {}">(number);
#else
    out.html<"{} of {}">(number, number);
#endif
}
