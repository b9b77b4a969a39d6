// refused with: Mistake::nested_link_or_button
#include "html/writer.hpp"

using namespace stoa;

void button_in_link(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<a href="/"><button type="submit">text</button></a>)~">();
#else
    out.html<R"~(<a href="/">text</a><button type="submit">text</button>)~">();
#endif
}
