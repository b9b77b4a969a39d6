// refused with: Mistake::hole_in_host_name
#include "html/writer.hpp"

using namespace stoa;

void address_host_hole(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<a href="https://{}/">text</a>)~">(name);
#else
    out.html<R"~(<a href="https://example.org/{}/">text</a>)~">(name);
#endif
}
