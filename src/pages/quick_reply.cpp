#include "pages/quick_reply.hpp"

#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/icon.hpp"
#include "pages/reply_form.hpp"

namespace stoa::pages {
namespace {

void invitation(html::Writer& out, Frame const& frame)
{
    out.html<R"~(
        <section class="well row mt" id="reply" aria-labelledby="reply-h">
            <div><h2 id="reply-h">Have something to add?</h2><p class="muted">Members may reply.</p></div>
            <span class="push"></span>
            <a class="btn" href="{}">Log in</a><a class="btn btn-primary" href="{}">Join <bdi>{}</bdi></a>
        </section>)~">(login_address(frame), register_address(frame), frame.site_name);
}

void closed(html::Writer& out, Thread const& thread)
{
    out.html<R"~(<p class="note" id="reply">{}<span>{}</span></p>)~">(
        Icon{thread.is_locked ? "lock" : "info"}, thread.is_locked
                                                      ? "This thread is locked. It can be read, but not answered."
                                                      : "You can read this thread, but not reply to it.");
}

}  // namespace

void QuickReply::operator()(html::Writer& out) const
{
    auto const& view = page.view;
    if (!view.may_reply) return view.is_login_needed_to_reply ? invitation(out, frame) : closed(out, view.thread);
    out.html<
        R"~(<section class="reply" id="reply" aria-labelledby="reply-h"><h2 id="reply-h">Reply</h2>{}</section>)~">(
        ReplyForm{frame, view.thread, page.composer, page.seen_position});
}

}  // namespace stoa::pages
