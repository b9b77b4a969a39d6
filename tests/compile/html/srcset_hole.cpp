// refused with: Mistake::hole_in_attribute_that_allows_none
#include "html/writer.hpp"

using namespace stoa;

void srcset_hole(html::Writer& out, [[maybe_unused]] std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<img src="/x.png" alt="" srcset="{} 2x">)~">(name);
#else
    out.html<R"~(<img src="/x.png" alt="" srcset="/y.png 2x">)~">();
#endif
}
