// refused with: Mistake::address_of_unknown_kind
#include "html/writer.hpp"

using namespace stoa;

void address_of_other_scheme(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<img src="data:image/png;base64,x" alt="">)~">();
#else
    out.html<R"~(<img src="/x.png" alt="">)~">();
#endif
}
