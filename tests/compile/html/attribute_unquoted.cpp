// refused with: Mistake::unquoted_attribute_value
#include "html/writer.hpp"

using namespace stoa;

void attribute_unquoted(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<"<p class={}>text</p>">(name);
#else
    out.html<R"~(<p class="{}">text</p>)~">(name);
#endif
}
