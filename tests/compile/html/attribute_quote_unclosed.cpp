// refused with: Mistake::unclosed_attribute_value
#include "html/writer.hpp"

using namespace stoa;

void attribute_quote_unclosed(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<p class="lead>text</p>)~">();
#else
    out.html<R"~(<p class="lead">text</p>)~">();
#endif
}
