#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/conversation_crumbs.hpp"
#include "pages/conversation_pages.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"

namespace stoa::pages {

html::Html invite(Frame const& frame, InvitePage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Invite more people</h1>
                    <p class="lede">They can read the whole conversation, from its beginning.</p></div>
                <form class="form" method="post" action="/conversations/{}/invite">{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Invite</button>
                        <a class="btn" href="{}">Back</a></div></form></div>)~">(
            ConversationCrumbs{&page.conversation}, page.conversation.id, FormKey{frame}, FormNotice{page},
            TextField{.form = page,
                      .name = "to",
                      .label = "Who",
                      .hint = "Names of members, with commas between.",
                      .value = page.to,
                      .length_max = participants_max * name_length_max,
                      .is_required = true},
            url_of(page.conversation.id));
    });
}

html::Html leave_conversation(Frame const& frame, Conversation const& conversation)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Leave this conversation?</h1>
                    <p class="lede">It goes from your list. What you wrote stays for the others.</p></div>
                <form class="form" method="post" action="/conversations/{}/leave">{}
                    <label class="choice"><input type="radio" name="stay" value="away" {checked?}>
                        <span><b>Until there is something new</b><br><span class="hint">The next message brings it back.</span></span></label>
                    <label class="choice"><input type="radio" name="stay" value="gone">
                        <span><b>For good</b><br><span class="hint">No message of it reaches you any more, and nobody can invite you again.</span></span></label>
                    <div class="row"><button class="btn btn-danger" type="submit">Leave</button>
                        <a class="btn" href="{}">Attendance</a></div></form></div>)~">(
            ConversationCrumbs{&conversation}, conversation.id, FormKey{frame}, true, url_of(conversation.id));
    });
}

}  // namespace stoa::pages
