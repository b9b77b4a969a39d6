// refused with: Mistake::hole_in_attribute_name
#include "html/writer.hpp"

using namespace stoa;

void attribute_whole_hole(html::Writer& out, [[maybe_unused]] std::string_view name, [[maybe_unused]] bool flag)
{
#ifdef REFUSED
    out.html<"<p {}>text</p>">(name);
#else
    out.html<"<p {hidden?}>text</p>">(flag);
#endif
}
