// refused with: HtmlArgumentError<0, stoa::html::Place::text, bool>
#include "html/writer.hpp"

using namespace stoa;

void argument_flag_in_text(html::Writer& out, [[maybe_unused]] std::string_view name, bool flag)
{
#ifdef REFUSED
    out.html<"<p>{}</p>">(flag);
#else
    out.html<"<p {hidden?}>{}</p>">(flag, name);
#endif
}
