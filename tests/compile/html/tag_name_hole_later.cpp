// refused with: Mistake::hole_in_tag_name
#include "html/writer.hpp"

using namespace stoa;

void tag_name_hole_later(html::Writer& out, int number)
{
#ifdef REFUSED
    out.html<"<h{}>text</h{}>">(number, number);
#else
    out.html<"<h2>{}</h2>">(number);
#endif
}
