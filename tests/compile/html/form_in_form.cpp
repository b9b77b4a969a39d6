// refused with: Mistake::nested_form
#include "html/writer.hpp"

using namespace stoa;

void form_in_form(html::Writer& out)
{
#ifdef REFUSED
    out.html<R"~(<form action="/a"><form action="/b"></form></form>)~">();
#else
    out.html<R"~(<form action="/a"></form><form action="/b"></form>)~">();
#endif
}
