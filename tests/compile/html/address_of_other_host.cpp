// refused with: Mistake::address_of_unknown_kind
#include "html/writer.hpp"

using namespace stoa;

void address_of_other_host(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<a href="//{}/">text</a>)~">(name);
#else
    out.html<R"~(<a href="/{}/">text</a>)~">(name);
#endif
}
