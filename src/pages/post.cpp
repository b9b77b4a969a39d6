#include "pages/post.hpp"

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/attachments.hpp"
#include "pages/avatar.hpp"
#include "pages/corrections.hpp"
#include "pages/flags.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"
#include "pages/pick_bar.hpp"
#include "pages/post_stub.hpp"
#include "pages/quoted_in.hpp"
#include "pages/reaction_bar.hpp"
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

void facts(html::Writer& out, MemberCard const& author, Instant now)
{
    if (!author) return;
    auto const joined = [&] {
        if (author.joined_at)
            Time{author.joined_at, now, TimeStyle::date}(out);
        else
            out.html<R"~(Not known)~">();
    };
    out.html<R"~(
        <dl class="post-facts"><div><dt>Joined</dt><dd>{}</dd></div>
            <div><dt>Posts</dt><dd>{}</dd></div></dl>)~">(joined, grouped(author.post_count));
}

void author_panel(html::Writer& out, Post const& post, Instant now)
{
    auto const& author = post.author;
    auto const name = name_of(author);
    out.html<R"~(
        <header class="post-by p-author h-card">{}
            <h2 class="post-name" id="by-{}">{}<span class="vh">, post {}</span></h2>{}{}{}
        </header>)~">(
        AvatarLink{name}, post.id, MemberLink{name, "p-name u-url"}, post.position, [&] { role(out, author); },
        Flags{author.country, author.location}, [&] { facts(out, author, now); });
}

// "Last edited 12:31" on the day of the post itself, with the date otherwise.
void edited_words(html::Writer& out, Post const& post, Instant now)
{
    if (!post.edited_at) return out.html<R"~(Last edited (time not known))~">();
    bool const is_same = post.created_at && is_same_day(*post.created_at, *post.edited_at);
    out.html<R"~(Last edited {})~">(Time{post.edited_at, now, is_same ? TimeStyle::clock : TimeStyle::post});
}

void edited_mark(html::Writer& out, PostView const& view, Instant now)
{
    auto const& post = view.post;
    if (!post.is_edited) return;
    auto const words = [&] {
        edited_words(out, post, now);
        if (!post.edit_reason.empty()) out.html<R"~(: <bdi>{}</bdi>)~">(post.edit_reason);
    };
    if (post.revision_count > 0 && view.may_see_history)
        out.html<R"~(<a href="/posts/{}/history">{}</a>)~">(post.id, words);
    else
        out.html<R"~(<span>{}</span>)~">(words);
}

bool is_by_starter(Thread const& thread, Post const& post)
{
    return post.position == 1 || (thread.starter && thread.starter.id == post.author.id);
}

void meta(html::Writer& out, PostSurroundings const& around, PostView const& view)
{
    auto const& post = view.post;
    auto const now = around.frame.now;
    auto const starter = [&] {
        if (is_by_starter(around.thread, post)) out.html<R"~(<span class="badge">Thread starter</span>)~">();
    };
    out.html<R"~(
        <div class="post-meta"><a class="u-url" href="#post-{}">{}</a>{}{}
            <a class="post-no" href="#post-{}" aria-label="Permalink to post {}">#{}</a></div>)~">(
        post.id, Time{post.created_at, now, TimeStyle::post, "dt-published"}, [&] { edited_mark(out, view, now); },
        starter, post.id, post.position, post.position);
}

void link(html::Writer& out, Post const& post)
{
    out.html<R"~(<a class="btn btn-quiet btn-sm" href="#post-{}">{}Link<span class="vh"> to post {}</span></a>)~">(
        post.id, Icon{"link", "i-s"}, post.position);
}

void answers(html::Writer& out, Thread const& thread, PostView const& view)
{
    auto const& post = view.post;
    out.html<R"~(
        {}<a class="btn btn-quiet btn-sm" href="{}?quote={}" data-quotation="quote={}">{}Quote<span class="vh"> post {}</span></a>
        <a class="btn btn-quiet btn-sm" href="#reply">{}Reply<span class="vh"> to post {}</span></a>)~">(
        PickButton{post.id, post.position, view.is_picked}, below(url_of(thread), "reply"), post.id, post.id,
        Icon{"quote", "i-s"}, post.position, Icon{"reply", "i-s", "i-flip"}, post.position);
}

void changes(html::Writer& out, PostView const& view)
{
    auto const& post = view.post;
    if (view.may_edit)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm" href="/posts/{}/edit">{}Edit<span class="vh"> post {}</span></a>)~">(
            post.id, Icon{"pencil", "i-s"}, post.position);
    if (view.may_correct)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm" href="/posts/{}/correct">{}Correct<span class="vh"> post {}</span></a>)~">(
            post.id, Icon{"triangle-alert", "i-s"}, post.position);
    if (view.may_delete)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm" href="/posts/{}/delete">{}Delete<span class="vh"> post {}</span></a>)~">(
            post.id, Icon{"trash-2", "i-s"}, post.position);
}

void bookmark(html::Writer& out, PostView const& view)
{
    if (!view.may_bookmark) return;
    auto const& post = view.post;
    out.html<R"~(
        <button class="btn btn-quiet btn-sm btn-sq" type="submit" formaction="/posts/{}/bookmark" aria-pressed="{}"
                aria-label="Bookmark post {}" title="Bookmark">{}</button>)~">(
        post.id, view.is_bookmarked ? "true" : "false", post.position, Icon{"bookmark"});
}

// For members a form: each of its buttons says what is done with the post.
void foot(html::Writer& out, PostSurroundings const& around, PostView const& view)
{
    if (!around.has_acts) return;
    auto const reply = [&] {
        if (around.may_reply) return answers(out, around.thread, view);
        link(out, view.post);
        if (around.is_login_needed_to_reply)
            out.html<R"~(<a class="btn btn-quiet btn-sm" href="{}">{}Log in to reply</a>)~">(
                login_address(around.frame), Icon{"reply", "i-s", "i-flip"});
    };
    auto const acts = [&] {
        out.html<R"~(<div class="post-acts">{}{}{}</div>)~">([&] { bookmark(out, view); }, [&] { changes(out, view); },
                                                             reply);
    };
    ReactionBar const reactions{around, view};
    if (around.frame.viewer.is_member())
        out.html<R"~(<form class="post-foot" method="post" action="/posts/{}/reactions">{}{}{}</form>)~">(
            view.post.id, FormKey{around.frame}, reactions, acts);
    else
        out.html<R"~(<div class="post-foot">{}{}</div>)~">(reactions, acts);
}

}  // namespace

void PostBody::operator()(html::Writer& out) const
{
    auto const& lang = around.thread.lang;
    if (lang.empty() || lang == around.frame.lang)
        out.html<R"~(<div class="prose e-content" dir="auto">{}</div>)~">(body);
    else
        out.html<R"~(<div class="prose e-content" dir="auto" lang="{}">{}</div>)~">(lang, body);
}

void PostPart::operator()(html::Writer& out) const
{
    auto const& post = view.post;
    if (post.is_deleted()) return PostStub{around, view}(out);
    out.html<R"~(
        <li><article class="post h-entry" id="post-{}" aria-labelledby="by-{}">{}
            <div class="post-main">{}{}{}{}{}{}</div></article></li>)~">(
        post.id, post.id, [&] { author_panel(out, post, around.frame.now); }, [&] { meta(out, around, view); },
        PostBody{around, post.body}, Attachments{view.attachments}, Corrections{around, view},
        QuotedInLine{view.quoted_in, around.thread.id}, [&] { foot(out, around, view); });
}

}  // namespace stoa::pages
