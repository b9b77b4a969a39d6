// refused with: Mistake::stray_angle_bracket
#include "html/writer.hpp"

using namespace stoa;

void angle_bracket_stray(html::Writer& out)
{
#ifdef REFUSED
    out.html<"1 < 2">();
#else
    out.html<"1 &lt; 2">();
#endif
}
