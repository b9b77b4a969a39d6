#include "pages/reaction_bar.hpp"

#include <utility>

#include "base/text.hpp"
#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

void given(html::Writer& out, ReactionShown const& reaction)
{
    out.html<R"~(
        <button class="react" type="submit" name="kind" value="{}" aria-pressed="{}">{}{} <span class="num">{}</span>
        </button>)~">(reaction.kind.key, reaction.is_own ? "true" : "false", Icon{reaction.kind.icon, "i-s"},
                      reaction.kind.name, grouped(reaction.count));
}

void who(html::Writer& out, PostView const& view)
{
    if (view.reactions.empty() || !view.may_see_who_reacted) return;
    out.html<R"~(<hr><a class="mi" href="/posts/{}/reactions">{}Who reacted</a>)~">(view.post.id, Icon{"users"});
}

void choice(html::Writer& out, ReactionBar const& bar)
{
    auto const& view = bar.view;
    // Beside reactions the picture is enough; alone it needs its word.
    auto const label = [&] {
        if (view.reactions.empty())
            out.html<R"~(React<span class="vh"> to post {}</span>)~">(view.post.position);
        else
            out.html<R"~(<span class="vh">React to post {}</span>)~">(view.post.position);
    };
    out.html<R"~(
        <button class="react" type="button" popovertarget="react-{}">{}{}</button>
        <div class="pop" id="react-{}" popover>{}{}</div>)~">(view.post.id, Icon{"smile", "i-s"}, label, view.post.id,
                                                              bar.around.reaction_buttons, [&] { who(out, view); });
}

void list(html::Writer& out, PostView const& view)
{
    if (view.reactions.empty()) return;
    auto const reactions = [&] {
        for (auto const& reaction : view.reactions)
            out.html<R"~(<li class="react">{}{} <span class="num">{}</span></li>)~">(
                Icon{reaction.kind.icon, "i-s"}, reaction.kind.name, grouped(reaction.count));
        if (view.may_see_who_reacted)
            out.html<R"~(
                <li><a class="react" href="/posts/{}/reactions" title="Who reacted">{}
                    <span class="vh">Who reacted to post {}</span></a></li>)~">(view.post.id, Icon{"users", "i-s"},
                                                                                view.post.position);
    };
    out.html<R"~(<ul class="reacts">{}</ul>)~">(reactions);
}

}  // namespace

html::Html reaction_buttons(std::span<ReactionKind const> kinds)
{
    html::Writer out;
    for (auto const& kind : kinds)
        out.html<R"~(<button class="mi" type="submit" name="kind" value="{}">{}{}</button>)~">(
            kind.key, Icon{kind.icon}, kind.name);
    return std::move(out).take();
}

void ReactionBar::operator()(html::Writer& out) const
{
    if (!view.may_react) return list(out, view);
    auto const buttons = [&] {
        for (auto const& reaction : view.reactions) given(out, reaction);
    };
    out.html<R"~(<div class="reacts">{}{}</div>)~">(buttons, [&] { choice(out, *this); });
}

}  // namespace stoa::pages
