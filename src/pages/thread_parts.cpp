#include <utility>

#include "model/urls.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"
#include "pages/pages.hpp"
#include "pages/post_list.hpp"
#include "pages/presence.hpp"

namespace stoa::pages {
namespace {

// Posts that did not fit stand on the next page.
void next_page(html::Writer& out, ThreadView const& view)
{
    if (view.page.number >= view.page.count) return;
    out.html<R"~(<p class="bar"><a class="btn" rel="next" href="{}">More posts on the next page</a></p>)~">(
        url_of(view.thread, view.page.number + 1));
}

void replying_line(html::Writer& out, std::vector<MemberName> const& replying)
{
    if (replying.empty()) return;
    auto const names = [&] {
        std::string_view before;
        for (auto const& member : replying) {
            out.html<R"~({}{})~">(before, MemberLink{member});
            before = ", ";
        }
    };
    out.html<R"~(<p class="viewers" data-replying="true">{}{} replying…</p>)~">(names,
                                                                                replying.size() == 1 ? " is" : " are");
}

}  // namespace

html::Html posts_part(Frame const& frame, ThreadView const& view)
{
    html::Writer out;
    out.html<R"~({}{})~">(PostList{frame, view}, [&] { next_page(out, view); });
    return std::move(out).take();
}

html::Html here_part(Presence const& here, std::vector<MemberName> const& replying)
{
    html::Writer out{1024};
    out.html<R"~({}{})~">(Viewers{"thread", here}, [&] { replying_line(out, replying); });
    return std::move(out).take();
}

}  // namespace stoa::pages
