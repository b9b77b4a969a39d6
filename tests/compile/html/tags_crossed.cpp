// refused with: Mistake::unbalanced_tag
#include "html/writer.hpp"

using namespace stoa;

void tags_crossed(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<p><b>text</p></b>">();
#else
    out.html<"<p><b>text</b></p>">();
#endif
}
