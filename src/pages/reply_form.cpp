#include "pages/reply_form.hpp"

#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/advice_note.hpp"
#include "pages/composer.hpp"
#include "pages/form.hpp"

namespace stoa::pages {

void ReplyForm::operator()(html::Writer& out) const
{
    out.html<R"~(
        <form class="form" method="post" action="{}" enctype="multipart/form-data">{}{}{}{}{}{}</form>)~">(
        below(url_of(thread), "replies"), FormKey{frame}, HiddenField{"token", composer.form_token},
        HiddenField{"seen", std::to_string(seen_position)}, FormNotice{composer}, AdviceNote{composer},
        Composer{frame, composer, "Your reply", "Post reply"});
}

}  // namespace stoa::pages
