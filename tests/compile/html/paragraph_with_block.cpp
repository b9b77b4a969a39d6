// refused with: Mistake::block_inside_paragraph
#include "html/writer.hpp"

using namespace stoa;

void paragraph_with_block(html::Writer& out)
{
#ifdef REFUSED
    out.html<"<p><em><div>text</div></em></p>">();
#else
    out.html<"<div><p><em>text</em></p></div>">();
#endif
}
