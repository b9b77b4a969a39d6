// refused with: HtmlArgumentError<0, stoa::html::Place::url_start,
#include "html/writer.hpp"

using namespace stoa;

void argument_text_as_action(html::Writer& out, std::string_view name)
{
#ifdef REFUSED
    out.html<R"~(<button type="submit" formaction="{}">text</button>)~">(name);
#else
    out.html<R"~(<button type="submit" formaction="/{}">text</button>)~">(name);
#endif
}
