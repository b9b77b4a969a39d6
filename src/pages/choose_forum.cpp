#include <span>

#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/empty.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {
namespace {

void choices(html::Writer& out, std::span<ForumNode const> nodes);

void choice(html::Writer& out, ForumNode const& node)
{
    auto const& forum = node.forum;
    auto const name = [&] {
        if (forum.kind == ForumKind::category)
            out.html<R"~(<b><bdi>{}</bdi></b>)~">(forum.name);
        else
            out.html<R"~(<a href="{}"><bdi>{}</bdi></a>)~">(below(url_of(forum), "new-thread"), forum.name);
    };
    out.html<R"~(<li>{}{}</li>)~">(name, [&] { choices(out, node.children); });
}

void choices(html::Writer& out, std::span<ForumNode const> nodes)
{
    if (nodes.empty()) return;
    out.html<R"~(<ul class="choices">{}</ul>)~">([&] {
        for (auto const& node : nodes) choice(out, node);
    });
}

}  // namespace

html::Html choose_forum(Frame const& frame, std::vector<ForumNode> const& nodes)
{
    return layout(frame, [&](html::Writer& out) {
        auto const forums = [&] {
            if (nodes.empty())
                Empty{"messages-square", "No forum to write in", "There is none where you may start a thread.",
                      "All forums", "/"}(out);
            else
                choices(out, nodes);
        };
        out.html<R"~(
            <div class="wrap wrap-m"><div class="page-head"><h1>New thread</h1>
                <p class="lede">Where does it belong?</p></div>{}</div>)~">(forums);
    });
}

}  // namespace stoa::pages
