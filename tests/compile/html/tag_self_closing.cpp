// refused with: Mistake::self_closing_tag
#include "html/writer.hpp"

using namespace stoa;

void tag_self_closing(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<div/>">();
#else
    out.html<R"~(<svg><path d="M0 0"/></svg><br/>)~">();
#endif
}
