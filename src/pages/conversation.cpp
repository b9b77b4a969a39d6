#include "model/urls.hpp"
#include "pages/composer.hpp"
#include "pages/conversation_crumbs.hpp"
#include "pages/conversation_pages.hpp"
#include "pages/conversation_rail.hpp"
#include "pages/count.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/message.hpp"
#include "pages/pager.hpp"

namespace stoa::pages {
namespace {

void head(html::Writer& out, Frame const& frame, ConversationView const& view)
{
    auto const& conversation = view.conversation;
    out.html<R"~(
        <div class="page-head"><h1><bdi>{}</bdi></h1>
            <p class="dim small">Started by <bdi>{}</bdi> · {} · {}</p></div>)~">(
        conversation.title, name_of(conversation.starter),
        counted(static_cast<std::int64_t>(view.people.size()), "person", "people"),
        Time{std::optional{conversation.created_at}, frame.now, TimeStyle::day});
}

// A line where another day begins; below it the time of day is enough.
void messages(html::Writer& out, Frame const& frame, ConversationView const& view)
{
    auto const& zone = frame.now.zone;
    std::optional<Instant> before;
    auto time = TimeStyle::post;
    for (auto const& each : view.messages) {
        auto const at = each.message.created_at;
        if (before && !is_same_day(*before, at, zone)) {
            time = TimeStyle::clock;
            out.html<R"~(<li class="day-line">{}</li>)~">(Time{std::optional{at}, frame.now, TimeStyle::day});
        }
        if (each.message.position == view.first_unread)
            out.html<R"~(<li class="unread-line mt" id="unread"><span>{} new</span></li>)~">(view.unread_messages);
        MessagePart{frame, each, time, view.may_write}(out);
        before = at;
    }
}

void pager(html::Writer& out, ConversationView const& view)
{
    if (view.page.count <= 1) return;
    auto const addresses = pages_of(url_of(view.conversation.id));
    out.html<R"~(<div class="bar"><span class="push"></span>{}</div>)~">(Pager{view.page, addresses});
}

void reply(html::Writer& out, Frame const& frame, ConversationPage const& page)
{
    auto const& view = page.view;
    if (view.is_alone)
        return out
            .html<R"~(<p class="note" id="reply">{}<span>Everybody else has left this conversation.</span></p>)~">(
                Icon{"info"});
    if (!view.may_write)
        return out.html<
            R"~(<p class="note" id="reply">{}<span>You can read this conversation, but not write in it.</span></p>)~">(
            Icon{"info"});
    auto const& form = page.composer;
    out.html<R"~(
        <section class="reply" id="reply" aria-labelledby="reply-h"><h2 id="reply-h" class="vh">Reply</h2>
            <form class="form" method="post" action="/conversations/{}/messages" enctype="multipart/form-data">{}{}{}{}</form>
        </section>)~">(view.conversation.id, FormKey{frame}, HiddenField{"token", form.form_token}, FormNotice{form},
                       Composer{frame, form, "Your message", "Send"});
}

}  // namespace

html::Html conversation(Frame const& frame, ConversationPage const& page)
{
    auto const& view = page.view;
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap">{}<div class="with-rail"><div>{}<ol>{}</ol>{}{}</div>{}</div></div>)~">(
            ConversationCrumbs{}, [&] { head(out, frame, view); }, [&] { messages(out, frame, view); },
            [&] { pager(out, view); }, [&] { reply(out, frame, page); }, ConversationRail{frame, view});
    });
}

}  // namespace stoa::pages
