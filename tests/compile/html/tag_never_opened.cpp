// refused with: Mistake::unbalanced_tag
#include "html/writer.hpp"

using namespace stoa;

void tag_never_opened(html::Writer& out)
{
#ifdef REFUSED
    out.html<"text</p>">();
#else
    out.html<"<p>text</p>">();
#endif
}
