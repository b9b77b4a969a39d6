// refused with: Mistake::image_without_alt
#include "html/writer.hpp"

using namespace stoa;

void image_without_alt(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<img src="/x.png">)~">();
#else
    out.html<R"~(<img src="/x.png" alt="">)~">();
#endif
}
