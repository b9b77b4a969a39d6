// refused with: Mistake::unknown_tag
#include "html/writer.hpp"

using namespace stoa;

void tag_unknown(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<sapn>text</sapn>">();
#else
    out.html<"<span>text</span><time-ago>text</time-ago>">();
#endif
}
