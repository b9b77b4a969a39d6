// refused with: Mistake::inline_style
#include "html/writer.hpp"

using namespace stoa;

void style_attribute(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<p style="color: {}">text</p>)~">(name);
#else
    out.html<R"~(<p class="{}">text</p>)~">(name);
#endif
}
