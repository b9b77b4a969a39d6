// refused with: Mistake::button_without_type
#include "html/writer.hpp"

using namespace stoa;

void button_without_type(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<button>text</button>">();
#else
    out.html<R"~(<button type="submit">text</button>)~">();
#endif
}
