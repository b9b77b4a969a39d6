// refused with: Mistake::forbidden_attribute
#include "html/writer.hpp"

using namespace stoa;

void attribute_http_equiv(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<meta http-equiv="{}" content="x">)~">(name);
#else
    out.html<R"~(<meta name="{}" content="x">)~">(name);
#endif
}
