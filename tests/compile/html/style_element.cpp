// refused with: Mistake::inline_style
#include "html/writer.hpp"

using namespace stoa;

void style_element(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<"<style>p {{ color: {} }}</style>">(name);
#else
    out.html<R"~(<p class="{}"></p>)~">(name);
#endif
}
