// refused with: Mistake::duplicate_attribute
#include "html/writer.hpp"

using namespace stoa;

void attribute_twice(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<p class="a" id="b" class="c">text</p>)~">();
#else
    out.html<R"~(<p class="a c" id="b">text</p>)~">();
#endif
}
