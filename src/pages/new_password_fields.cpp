#include "pages/new_password_fields.hpp"

#include "model/limits.hpp"
#include "pages/form.hpp"

namespace stoa::pages {

void NewPasswordFields::operator()(html::Writer& out) const
{
    TextField{.form = form,
              .name = "password",
              .label = "Password",
              .hint = "At least 8 characters. Four unrelated words are better than one odd one.",
              .type = "password",
              .autocomplete = "new-password",
              .length_min = password_length_min,
              .length_max = password_length_max,
              .is_required = true}(out);
    TextField{.form = form,
              .name = "password_again",
              .label = "Password again",
              .hint = "The same, to be sure.",
              .type = "password",
              .autocomplete = "new-password",
              .length_max = password_length_max,
              .is_required = true}(out);
}

}  // namespace stoa::pages
