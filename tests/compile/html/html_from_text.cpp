// refused with: private
#include "html/writer.hpp"

using namespace stoa;

void html_from_text(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    auto page = html::Html{std::string{name}};
    out.html<"{}">(page);
#else
    auto page = std::string{name};
    out.html<"{}">(page);
#endif
}
