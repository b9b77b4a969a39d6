// refused with: Mistake::nested_link_or_button
#include "html/writer.hpp"

using namespace stoa;

void link_in_link(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<a href="/"><b><a href="/x">text</a></b></a>)~">();
#else
    out.html<R"~(<a href="/">text</a><b><a href="/x">text</a></b>)~">();
#endif
}
