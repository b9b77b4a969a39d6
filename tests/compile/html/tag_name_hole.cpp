// refused with: Mistake::hole_in_tag_name
#include "html/writer.hpp"

using namespace stoa;

void tag_name_hole(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<"<{}>text</{}>">(name, name);
#else
    out.html<"<b>{}</b>">(name);
#endif
}
