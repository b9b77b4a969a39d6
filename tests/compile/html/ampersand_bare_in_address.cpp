// refused with: Mistake::bare_ampersand
#include "html/writer.hpp"

using namespace stoa;

void ampersand_bare_in_address(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<a href="/?a=b&c=d">text</a>)~">();
#else
    out.html<R"~(<a href="/?a=b&amp;c=d">text</a>)~">();
#endif
}
