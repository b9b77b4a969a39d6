// refused with: Mistake::end_tag_of_void_element
#include "html/writer.hpp"

using namespace stoa;

void tag_void_ended(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<br></br>">();
#else
    out.html<"<br>">();
#endif
}
