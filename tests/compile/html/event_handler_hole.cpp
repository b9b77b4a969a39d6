// refused with: Mistake::event_handler
#include "html/writer.hpp"

using namespace stoa;

void event_handler_hole(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<body onload="{}"></body>)~">(name);
#else
    out.html<R"~(<body id="{}"></body>)~">(name);
#endif
}
