// refused with: Mistake::event_handler
#include "html/writer.hpp"

using namespace stoa;

void event_handler(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<p onclick="go()">text</p>)~">();
#else
    out.html<R"~(<p data-go="">text</p>)~">();
#endif
}
