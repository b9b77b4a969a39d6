#include "pages/reaction_bar.hpp"

#include <tuple>

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

// Beside reactions the picture is enough; alone it needs its word.
void choice(html::Writer& out, PostView const& view)
{
    auto const& [post, position] = std::tie(view.post.id, view.post.position);
    if (view.reactions.empty())
        out.html<R"~(
            <a class="react" href="/posts/{}/react" data-menu="reactions">{}React<span class="vh"> to post {}</span>
            </a>)~">(post, Icon{"smile", "i-s"}, position);
    else if (!view.may_see_who_reacted)
        out.html<R"~(
            <a class="react" href="/posts/{}/react" data-menu="reactions">{}<span class="vh">React to post {}</span>
            </a>)~">(post, Icon{"smile", "i-s"}, position);
    else
        out.html<R"~(
            <a class="react" href="/posts/{}/react" data-menu="reactions" data-who="/posts/{}/reactions">{}
                <span class="vh">React to post {}</span></a>)~">(post, post, Icon{"smile", "i-s"}, position);
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

void ReactionChoice::operator()(html::Writer& out) const
{
    auto const buttons = [&] {
        for (auto const& kind : kinds)
            out.html<R"~(<button class="mi" type="submit" name="kind" value="{}">{}{}</button>)~">(
                kind.key, Icon{kind.icon}, kind.name);
    };
    out.html<R"~(<div class="pop" id="reactions" popover>{}<hr><a class="mi">{}Who reacted</a></div>)~">(buttons,
                                                                                                         Icon{"users"});
}

void ReactionBar::operator()(html::Writer& out) const
{
    if (!view.may_react) return list(out, view);
    auto const buttons = [&] {
        for (auto const& reaction : view.reactions) given(out, reaction);
    };
    out.html<R"~(<div class="reacts">{}{}</div>)~">(buttons, [&] { choice(out, view); });
}

}  // namespace stoa::pages
