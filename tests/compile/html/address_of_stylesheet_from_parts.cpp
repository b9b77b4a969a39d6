// refused with: Mistake::hole_in_asset_address
#include "html/writer.hpp"

using namespace stoa;

void address_of_stylesheet_from_parts(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<link href="/{}.css" rel="stylesheet">)~">(name);
#else
    out.html<R"~(<link href="/{}" rel="canonical">)~">(name);
#endif
}
