// refused with: Mistake::inline_script
#include "html/writer.hpp"

using namespace stoa;

void script_inline(html::Writer& out, [[maybe_unused]] std::string_view name)
{
#ifdef REFUSED
    out.html<"<script>let x = {};</script>">(name);
#else
    out.html<R"~(<script src="/x.js" defer></script>)~">();
#endif
}
