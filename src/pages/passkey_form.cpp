#include "pages/passkey_form.hpp"

#include "pages/icon.hpp"

namespace stoa::pages {

void PasskeyForm::operator()(html::Writer& out) const
{
    auto const carried = [&] {
        if (!return_to.empty()) HiddenField{"return", return_to}(out);
        if (!kept_form.empty()) HiddenField{"kept_form", kept_form}(out);
    };
    out.html<R"~(
        <div class="stack" data-needs-passkeys hidden><p class="or">or</p>
            <form class="form" method="post" action="{}" data-passkey="use" data-challenge="{}">{}{}
                <button class="btn btn-wide" type="submit">{}{}</button>
                <p class="field-error" role="alert" hidden></p></form></div>)~">(action, challenge, FormKey{frame},
                                                                                 carried, Icon{"key-round"}, words);
}

}  // namespace stoa::pages
