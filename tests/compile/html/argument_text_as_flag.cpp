// refused with: HtmlArgumentError<0, stoa::html::Place::flag,
#include "html/writer.hpp"

using namespace stoa;

void argument_text_as_flag(html::Writer& out, [[maybe_unused]] std::string_view name, [[maybe_unused]] bool flag)
{
#ifdef REFUSED
    out.html<"<p {hidden?}></p>">(name);
#else
    out.html<"<p {hidden?}></p>">(flag);
#endif
}
