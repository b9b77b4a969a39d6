// refused with: Mistake::hole_in_asset_address
#include "html/writer.hpp"

using namespace stoa;

void address_of_script_from_parts(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<script src="/assets/{}.js"></script>)~">(name);
#else
    out.html<R"~(<script src="{}"></script>)~">(html::asset_url(name));
#endif
}
