// refused with: Mistake::javascript_address
#include "html/writer.hpp"

using namespace stoa;

void address_javascript(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<a href="javascript:go()">text</a>)~">();
#else
    out.html<R"~(<a href="/go">text</a>)~">();
#endif
}
