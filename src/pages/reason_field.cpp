#include "pages/reason_field.hpp"

#include "model/limits.hpp"

namespace stoa::pages {

void ReasonField::operator()(html::Writer& out) const
{
    TextField{.form = form,
              .name = "reason",
              .label = is_required ? "Reason" : "Reason (optional)",
              .hint = hint,
              .value = value,
              .length_max = reason_length_max,
              .is_required = is_required}(out);
}

}  // namespace stoa::pages
