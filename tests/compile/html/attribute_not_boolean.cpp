// refused with: Mistake::not_a_boolean_attribute
#include "html/writer.hpp"

using namespace stoa;

void attribute_not_boolean(html::Writer& out, bool flag)
{
#ifdef REFUSED
    out.html<"<p {title?}>text</p>">(flag);
#else
    out.html<"<p {inert?}>text</p>">(flag);
#endif
}
