// refused with: Mistake::stray_angle_bracket
#include "html/writer.hpp"

using namespace stoa;

void angle_bracket_in_title(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<title>a <b>title</b></title>">();
#else
    out.html<"<title>a title</title>">();
#endif
}
