#include "pages/post.hpp"

#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/attachments.hpp"
#include "pages/author_panel.hpp"
#include "pages/corrections.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/piece.hpp"
#include "pages/post_acts.hpp"
#include "pages/post_meta.hpp"
#include "pages/post_stub.hpp"
#include "pages/quoted_in.hpp"
#include "pages/reaction_bar.hpp"
#include "pages/source_card.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

bool is_by_starter(Thread const& thread, Post const& post)
{
    return post.position == 1 || (thread.starter && thread.starter.id == post.author.id);
}

PostMeta meta_of(PostSurroundings const& around, PostView const& view)
{
    auto const& post = view.post;
    return {.post = post.id,
            .position = post.position,
            .created_at = post.created_at,
            .is_edited = post.is_edited,
            .edited_at = post.edited_at,
            .edit_reason = post.edit_reason,
            .leads_to_history = post.revision_count > 0 && view.may_see_history,
            .is_by_starter = is_by_starter(around.thread, post),
            .today = today(around.frame.now),
            .is_apart = around.is_apart};
}

PostActs acts_of(PostSurroundings const& around, PostView const& view)
{
    return {.post = view.post.id,
            .position = view.post.position,
            .thread = around.thread.id,
            .thread_slug = around.thread.slug,
            .may_bookmark = view.may_bookmark,
            .is_bookmarked = view.is_bookmarked,
            .may_edit = view.may_edit,
            .may_correct = view.may_correct,
            .may_delete = view.may_delete,
            .may_record = view.may_record,
            .may_cite = view.may_cite,
            .may_reply = around.may_reply,
            .is_picked = view.is_picked};
}

// Readers may do without.
void signature(html::Writer& out, PostSurroundings const& around, Post const& post)
{
    if (post.signature.empty() || around.frame.viewer.preferences.hides_signatures) return;
    out.html<R"~(<p class="sig" dir="auto">{}</p>)~">(post.signature);
}

// Guests may do nothing with a post but link to it, and log in.
void foot_for_guest(html::Writer& out, PostSurroundings const& around, PostView const& view)
{
    auto const log_in = [&] {
        if (around.is_login_needed_to_reply)
            out.html<R"~(<a class="btn btn-quiet btn-sm" href="{}">{}Log in to reply</a>)~">(
                login_address(around.frame), Icon{"reply", "i-s", "i-flip"});
    };
    out.html<R"~(<div class="post-foot">{}<div class="post-acts">{}{}</div></div>)~">(
        ReactionBar{view}, PostLink{view.post.id, view.post.position}, log_in);
}

// What others thought of it, and the way to where it stands.
void foot_apart(html::Writer& out, PostSurroundings const& around, PostView const& view)
{
    auto const& post = view.post;
    out.html<R"~(
        <div class="post-foot">{}<div class="post-acts"><a class="btn btn-quiet btn-sm" href="{}">{}In the thread<span class="vh">: post {}</span></a></div></div>)~">(
        ReactionBar{view}, url_in_thread(around.thread.id, around.thread.slug, post.position, post.id),
        Icon{"arrow-right", "i-s", "i-flip"}, post.position);
}

// For members a form: each of its buttons says what is done with the post.
void foot(html::Writer& out, PostSurroundings const& around, PostView const& view)
{
    if (around.is_apart) return foot_apart(out, around, view);
    if (!around.has_acts) return;
    if (!around.frame.viewer.is_member()) return foot_for_guest(out, around, view);
    out.html<R"~(<form class="post-foot" method="post" action="/posts/{}/reactions">{}{}{}</form>)~">(
        view.post.id, around.form_key, ReactionBar{view}, Kept{acts_of(around, view)});
}

// Above its text, as the prototype has them: a thread about the news starts with what it is about.
void cards(html::Writer& out, PostSurroundings const& around, PostView const& view)
{
    for (auto const& source : view.sources) {
        auto const thread = view.may_describe_sources ? around.thread.id : ThreadId{};
        SourceCard{around.frame, source, SourceCard::Place::post, thread}(out);
    }
}

void content(html::Writer& out, PostSurroundings const& around, PostView const& view)
{
    auto const& post = view.post;
    out.html<R"~({}<div class="post-main">{}{}{}{}{}{}{}{}</div>)~">(
        Kept{AuthorPanel{post.id, post.position, post.thread, post.author}}, Kept{meta_of(around, view)},
        [&] { cards(out, around, view); }, PostBody{around, post.body}, Attachments{view.attachments},
        Corrections{around, view}, [&] { signature(out, around, post); },
        QuotedInLine{view.quoted_in, around.thread.id}, [&] { foot(out, around, view); });
}

// A quiet line, with the whole post behind it: nothing that one may do with a post is lost.
void ignored(html::Writer& out, PostSurroundings const& around, PostView const& view)
{
    auto const& post = view.post;
    out.html<R"~(
        <li class="post-stub" id="post-{}">{}<span>Post by a member you ignore</span>
            <details class="more"><summary>Show it<span class="vh">: post {}</span></summary>
                <article class="post h-entry" aria-labelledby="by-{}">{}</article></details></li>)~">(
        post.id, Icon{"eye-off", "i-s"}, post.position, post.id, [&] { content(out, around, view); });
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
    if (view.post.is_deleted()) return PostStub{around, view}(out);
    if (view.is_ignored) return ignored(out, around, view);
    out.html<R"~(
        <li><article class="post h-entry" id="post-{}" aria-labelledby="by-{}">{}</article></li>)~">(
        view.post.id, view.post.id, [&] { content(out, around, view); });
}

}  // namespace stoa::pages
