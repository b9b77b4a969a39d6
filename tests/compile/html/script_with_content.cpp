// refused with: Mistake::inline_script
#include "html/writer.hpp"

using namespace stoa;

void script_with_content(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<script src="/x.js">go();</script>)~">();
#else
    out.html<R"~(<script src="/x.js"></script>)~">();
#endif
}
