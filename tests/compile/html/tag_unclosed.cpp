// refused with: Mistake::unclosed_tag
#include "html/writer.hpp"

using namespace stoa;

void tag_unclosed(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<p>text">();
#else
    out.html<"<p>text</p>">();
#endif
}
