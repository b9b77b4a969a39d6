// refused with: Mistake::hole_in_attribute_name
#include "html/writer.hpp"

using namespace stoa;

void attribute_name_hole(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<p data-{}="x">text</p>)~">(name);
#else
    out.html<R"~(<p data-x="{}">text</p>)~">(name);
#endif
}
