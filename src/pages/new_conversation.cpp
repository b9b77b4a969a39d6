#include "model/limits.hpp"
#include "pages/composer.hpp"
#include "pages/conversation_crumbs.hpp"
#include "pages/conversation_pages.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"

namespace stoa::pages {

html::Html new_conversation(Frame const& frame, NewConversationPage const& page)
{
    auto const& form = page.composer;
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>New conversation</h1>
                    <p class="muted">Only those who take part can read it, and whom they invite later.</p></div>
                <form class="form" method="post" action="/conversations/" enctype="multipart/form-data">{}{}{}{}{}{}
                    <div class="field"><span class="label">Message</span>{}</div></form></div>)~">(
            ConversationCrumbs{}, FormKey{frame}, HiddenField{"token", form.form_token},
            HiddenField{"with", page.with ? page.with.name : std::string{}}, FormNotice{form},
            TextField{.form = form,
                      .name = "to",
                      .label = "To",
                      .hint = "Names of members, with commas between.",
                      .value = page.to,
                      .length_max = participants_max * name_length_max,
                      .is_required = true},
            TextField{.form = form,
                      .name = "title",
                      .label = "Title",
                      .hint = "Say what it is about.",
                      .value = page.title,
                      .length_max = title_length_max},
            Composer{frame, form, "Your message", "Start conversation"});
    });
}

}  // namespace stoa::pages
