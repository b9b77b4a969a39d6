// refused with: Mistake::bare_ampersand
#include "html/writer.hpp"

using namespace stoa;

void ampersand_bare(html::Writer& out)
{
#ifdef REFUSED
    out.html<"this & that">();
#else
    out.html<"this &amp; that &#38; more">();
#endif
}
