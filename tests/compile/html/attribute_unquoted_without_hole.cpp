// refused with: Mistake::unquoted_attribute_value
#include "html/writer.hpp"

using namespace stoa;

void attribute_unquoted_without_hole(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<p class=lead>text</p>">();
#else
    out.html<R"~(<p class="lead">text</p>)~">();
#endif
}
