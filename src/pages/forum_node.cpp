#include "pages/forum_node.hpp"

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/count.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"
#include "pages/piece.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

// A forum in the tree as a piece: a time is the words for it.
struct ForumNodePiece {
    ForumNode const& node;
    std::string last_posted;

    auto inputs() const
    {
        auto const& [a, b] = *this;
        return std::tie(a, b);
    }
    void operator()(html::Writer& out) const;
};

void picture(html::Writer& out, ForumNode const& node)
{
    auto const& icon = node.forum.icon;
    out.html<R"~(<span class="node-i">{}{}</span>)~">(Icon{icon.empty() ? "messages-square" : icon}, [&] {
        if (node.is_unread) out.html<R"~(<span class="dot"></span>)~">();
    });
}

void unread(html::Writer& out, ForumNode const& node)
{
    if (!node.is_unread) return;
    if (node.unread_threads == 0) return out.html<R"~(<span class="vh"> (unread)</span>)~">();
    out.html<R"~(<span class="vh"> ({})</span>)~">(counted(node.unread_threads, "unread thread", "unread threads"));
}

void facts_below(html::Writer& out, ForumNode const& node)
{
    if (node.children.empty()) return;
    out.html<R"~(<ul class="subs">{}</ul>)~">([&] {
        for (auto const& child : node.children) {
            auto const mark = [&] {
                if (child.is_unread) out.html<R"~(<span class="dot"></span><span class="vh">Unread: </span>)~">();
            };
            out.html<R"~(<li><a href="{}">{}<bdi>{}</bdi></a></li>)~">(url_of(child.forum), mark, child.forum.name);
        }
    });
}

void last_post(html::Writer& out, ForumNodePiece const& part)
{
    auto const& last = part.node.forum.last_post;
    if (!last) return out.html<R"~(<div class="node-last"><span>No posts yet</span></div>)~">();
    out.html<R"~(
        <div class="node-last"><a href="{}"><bdi>{}</bdi></a>
            <span>{} · {}</span></div>)~">(
        url_in_thread(last->thread, slug_of(last->thread_title), last->position, last->post), last->thread_title,
        WordedTime{last->at, part.last_posted}, MemberLink{last->author, "plain"});
}

void ForumNodePiece::operator()(html::Writer& out) const
{
    auto const& forum = node.forum;
    auto const description = [&] {
        if (!forum.description.empty()) out.html<R"~(<p>{}</p>)~">(forum.description);
    };
    out.html<R"~(
        <li class="{}">{}
            <div><h3><a href="{}"><bdi>{}</bdi></a>{}</h3>{}{}</div>
            <p class="node-n"><b>{}</b> {}<span class="vh">, {}</span></p>
            {}
        </li>)~">(
        node.is_unread ? "node is-new" : "node", [&] { picture(out, node); }, url_of(forum), forum.name,
        [&] { unread(out, node); }, description, [&] { facts_below(out, node); }, grouped(forum.thread_count),
        forum.thread_count == 1 ? "thread" : "threads", counted(forum.post_count, "post", "posts"),
        [&] { last_post(out, *this); });
}

}  // namespace

void ForumNodePart::operator()(html::Writer& out) const
{
    auto const& last = node.forum.last_post;
    Kept{ForumNodePiece{node, last ? words_for(last->at, now, TimeStyle::node) : std::string{}}}(out);
}

void ForumNodes::operator()(html::Writer& out) const
{
    out.html<R"~(<ul class="nodes">{}</ul>)~">([&] {
        for (auto const& node : nodes) ForumNodePart{node, now}(out);
    });
}

}  // namespace stoa::pages
