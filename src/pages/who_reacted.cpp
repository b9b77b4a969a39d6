#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/avatar.hpp"
#include "pages/count.hpp"
#include "pages/crumbs.hpp"
#include "pages/empty.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void counts(html::Writer& out, ReactionsView const& view)
{
    if (view.counts.empty()) return;
    auto const each = [&] {
        for (auto const& reaction : view.counts)
            out.html<R"~(<li class="react">{}{} <span class="num">{}</span></li>)~">(
                Icon{reaction.kind.icon, "i-s"}, reaction.kind.name, grouped(reaction.count));
    };
    auto const elsewhere = [&] {
        if (view.likes_elsewhere > 0)
            out.html<R"~(<p class="small dim">{} came with an import, without names.</p>)~">(
                counted(view.likes_elsewhere, "like", "likes"));
    };
    out.html<R"~(<ul class="reacts mb">{}</ul>{})~">(each, elsewhere);
}

void line(html::Writer& out, Reaction const& reaction, ReactionKind const& kind, LocalNow const& now)
{
    std::optional const at = reaction.at;
    out.html<R"~(
        <li class="row">{}{}<span class="react">{}{}</span><span class="push small dim">{}</span></li>)~">(
        Avatar{name_of(reaction.member), "av-s"}, MemberLink{reaction.member, "plain"}, Icon{kind.icon, "i-s"},
        kind.name, Time{at, now, TimeStyle::row});
}

void lines(html::Writer& out, ReactionsView const& view, LocalNow const& now)
{
    if (view.reactions.empty())
        return Empty{"smile", "No reactions by name", "Who reacts to this post will stand here, latest first."}(out);
    auto const first = "/posts/" + std::to_string(view.post.id.value) + "/reactions";
    PageAddresses const addresses{first, first + "?page="};
    auto const each = [&] {
        for (auto const& [reaction, kind] : view.reactions) line(out, reaction, kind, now);
    };
    out.html<R"~(<ol class="lines">{}</ol>{})~">(each, Pager{view.page, addresses});
}

}  // namespace

html::Html who_reacted(Frame const& frame, ReactionsView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Reactions to post {}</h1>
                <p class="lede"><a href="{}">Back to the post</a></p></div>{}{}</div>)~">(
            Crumbs{view.path, &view.thread}, view.post.position,
            url_in_thread(view.thread.id, view.thread.slug, view.post.position, view.post.id),
            [&] { counts(out, view); }, [&] { lines(out, view, frame.now); });
    });
}

}  // namespace stoa::pages
