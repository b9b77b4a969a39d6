#include "model/urls.hpp"
#include "pages/composer.hpp"
#include "pages/conversation_crumbs.hpp"
#include "pages/conversation_pages.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"

namespace stoa::pages {

html::Html edit_message(Frame const& frame, EditMessagePage const& page)
{
    auto const& form = page.composer;
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Edit your message</h1>
                    <p class="muted">While it is the last one, for 15 minutes. The text so far is not kept.</p></div>
                <form class="form" method="post" action="/messages/{}/edit" enctype="multipart/form-data">{}{}{}{}
                    <div class="row"><a class="btn" href="{}">Leave it as it is</a></div></form></div>)~">(
            ConversationCrumbs{&page.conversation}, page.source.id, FormKey{frame},
            HiddenField{"token", form.form_token}, FormNotice{form},
            Composer{frame, form, "Your message", "Save the message"},
            url_in_conversation(page.conversation.id, page.source.position, page.source.id));
    });
}

}  // namespace stoa::pages
