#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/conversation_crumbs.hpp"
#include "pages/conversation_pages.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/reason_field.hpp"

namespace stoa::pages {

html::Html report_message(Frame const& frame, ReportMessagePage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Report this message?</h1>
                    <p class="lede">Moderators will see this message and the two before it, and that you reported it.
                        They see nothing else of the conversation. Its author is not told.</p></div>
                <div class="card mb"><p class="strong"><bdi>{}</bdi></p><div class="prose" dir="auto">{}</div></div>
                <form class="form" method="post" action="/messages/{}/report">{}{}{}
                    <div class="row"><button class="btn btn-danger" type="submit">Report</button>
                        <a class="btn" href="{}">Do not</a></div></form></div>)~">(
            ConversationCrumbs{&page.conversation}, page.source.author.name, page.body, page.source.id, FormKey{frame},
            FormNotice{page}, ReasonField{page, page.reason, "What moderators should know. They alone read it."},
            url_in_conversation(page.conversation.id, page.source.position, page.source.id));
    });
}

}  // namespace stoa::pages
