#include "pages/message.hpp"

#include "model/urls.hpp"
#include "pages/attachments.hpp"
#include "pages/avatar.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"

namespace stoa::pages {
namespace {

void text(html::Writer& out, MessageView const& view)
{
    auto const& message = view.message;
    if (message.is_erased)
        return out.html<R"~(<p class="dim">This message went with the account of its author.</p>)~">();
    out.html<R"~(<div class="prose" dir="auto">{}</div>{}{})~">(message.body, Attachments{view.attachments}, [&] {
        if (message.edited_at) out.html<R"~(<p class="small dim">Edited</p>)~">();
    });
}

void acts(html::Writer& out, MessagePart const& part)
{
    auto const& [message, may_edit] = std::tie(part.view.message, part.view.may_edit);
    if (part.may_quote && !message.is_erased)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm" href="/conversations/{}/?quote={}#reply" data-quotation="message={}">{}Quote<span class="vh"> message {}</span></a>)~">(
            message.conversation, message.id, message.id, Icon{"quote", "i-s"}, message.position);
    if (may_edit)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm" href="/messages/{}/edit">{}Edit<span class="vh"> message {}</span></a>)~">(
            message.id, Icon{"pencil", "i-s"}, message.position);
    if (part.view.may_report)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm" href="/messages/{}/report">{}Report<span class="vh"> message {}</span></a>)~">(
            message.id, Icon{"flag", "i-s"}, message.position);
}

void content(html::Writer& out, MessagePart const& part)
{
    auto const& message = part.view.message;
    out.html<R"~({}<div class="msg-h">{}{}</div>
        <div class="stack-s">{}<div class="post-acts">{}</div></div>)~">(
        AvatarLink{message.author}, MemberLink{message.author},
        Time{std::optional{message.created_at}, part.frame.now, part.time}, [&] { text(out, part.view); },
        [&] { acts(out, part); });
}

}  // namespace

void MessagePart::operator()(html::Writer& out) const
{
    auto const& message = view.message;
    if (view.is_ignored)
        return out.html<R"~(
            <li class="post-stub" id="message-{}">{}<span>Message by a member you ignore</span>
                <details class="more"><summary>Show it<span class="vh">: message {}</span></summary>
                    <div class="msg">{}</div></details></li>)~">(message.id, Icon{"eye-off", "i-s"}, message.position,
                                                                 [&] { content(out, *this); });
    out.html<R"~(<li class="msg" id="message-{}">{}</li>)~">(message.id, [&] { content(out, *this); });
}

}  // namespace stoa::pages
