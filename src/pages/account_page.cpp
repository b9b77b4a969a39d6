#include "pages/account_page.hpp"

#include "pages/layout.hpp"

namespace stoa::pages {

html::Html account_page(Frame const& frame, AccountPart part, std::string_view title,
                        std::function<void(html::Writer&)> const& main)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}
                <div class="stack-l"><div class="page-head"><h1>{}</h1></div>{}</div></div>)~">(AccountNav{part}, title,
                                                                                                [&] { main(out); });
    });
}

}  // namespace stoa::pages
