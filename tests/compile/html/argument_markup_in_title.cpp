// refused with: HtmlArgumentError<0, stoa::html::Place::title_text, stoa::html::Html>
#include "html/writer.hpp"

using namespace stoa;

void argument_markup_in_title(html::Writer& out, [[maybe_unused]] std::string_view name)
{
#ifdef REFUSED
    out.html<"<title>{}</title>">(html::Html{});
#else
    out.html<"<title>{}</title>">(name);
#endif
}
