// refused with: private
#include "html/writer.hpp"

using namespace stoa;

void url_from_text(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    auto url = html::Url{std::string{name}};
    out.html<R"~(<a href="{}">text</a>)~">(url);
#else
    auto url = html::Url::path(std::string{name});
    out.html<R"~(<a href="{}">text</a>)~">(url);
#endif
}
