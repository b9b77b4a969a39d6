#include "pages/tab.hpp"

#include <string>

#include "base/text.hpp"

namespace stoa::pages {

void Tab::operator()(html::Writer& out) const
{
    auto const number = [&] {
        if (count > 0) out.html<R"~( <span class="count">{}</span>)~">(grouped(count));
    };
    auto const address = html::Url::path(std::string{place});
    if (is_here)
        out.html<R"~(<a href="{}" aria-current="page">{}{}</a>)~">(address, words, number);
    else
        out.html<R"~(<a href="{}">{}{}</a>)~">(address, words, number);
}

}  // namespace stoa::pages
