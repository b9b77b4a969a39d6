// refused with: Mistake::forbidden_tag
#include "html/writer.hpp"

using namespace stoa;

void tag_forbidden(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<base href="/">)~">();
#else
    out.html<R"~(<link rel="help" href="/">)~">();
#endif
}
