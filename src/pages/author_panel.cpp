#include "pages/author_panel.hpp"

#include "base/text.hpp"
#include "pages/avatar.hpp"
#include "pages/flags.hpp"
#include "pages/member_link.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void role(html::Writer& out, MemberCard const& author)
{
    if (author.title.empty() && author.staff_badge.empty()) return;
    out.html<R"~(<p class="post-role"><bdi>{}</bdi>{}</p>)~">(author.title, [&] {
        if (!author.staff_badge.empty()) out.html<R"~( <span class="badge b-ok">{}</span>)~">(author.staff_badge);
    });
}

void facts(html::Writer& out, ThreadId thread, MemberCard const& author)
{
    if (!author) return;
    auto const joined = [&] {
        if (author.joined_at)
            Time{author.joined_at, *author.joined_at, TimeStyle::date}(out);  // the same on every day
        else
            out.html<R"~(Not known)~">();
    };
    out.html<R"~(
        <dl class="post-facts"><div><dt>Joined</dt><dd>{}</dd></div>
            <div><dt>Posts</dt><dd>{}</dd></div>
            <div><dt class="vh">Theirs</dt><dd><a href="/threads/{}/by?member={}" rel="nofollow">In this thread<span class="vh">: posts by {}</span></a></dd></div></dl>)~">(
        joined, grouped(author.post_count), thread, author.id, author.name);
}

}  // namespace

void AuthorPanel::operator()(html::Writer& out) const
{
    auto const name = name_of(author);
    out.html<R"~(
        <header class="post-by p-author h-card">{}
            <h2 class="post-name" id="by-{}">{}<span class="vh">, post {}</span></h2>{}{}{}
        </header>)~">(
        AvatarLink{name}, post, MemberLink{name, "p-name u-url"}, position, [&] { role(out, author); },
        Flags{author.country, author.location}, [&] { facts(out, thread, author); });
}

}  // namespace stoa::pages
