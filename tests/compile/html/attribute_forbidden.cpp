// refused with: Mistake::forbidden_attribute
#include "html/writer.hpp"

using namespace stoa;

void attribute_forbidden(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<iframe src="/x" srcdoc="{}"></iframe>)~">(name);
#else
    out.html<R"~(<iframe src="/x" title="{}"></iframe>)~">(name);
#endif
}
