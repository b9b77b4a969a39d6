// refused with: Mistake::malformed_attribute
#include "html/writer.hpp"

using namespace stoa;

void attribute_with_capitals(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<p OnClick="x">text</p>)~">();
#else
    out.html<R"~(<svg viewBox="0 0 8 8"></svg>)~">();
#endif
}
