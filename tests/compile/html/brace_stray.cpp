// refused with: Mistake::stray_brace
#include "html/writer.hpp"

using namespace stoa;

void brace_stray(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<p>{name}</p>">();
#else
    out.html<"<p>{{name}}</p>">();
#endif
}
