#include "pages/heading_fields.hpp"

#include "model/limits.hpp"
#include "pages/form.hpp"

namespace stoa::pages {

void HeadingFields::operator()(html::Writer& out) const
{
    if (!may_set_prefix && !may_set_tags) return;
    auto const prefix_field = [&] {
        if (may_set_prefix)
            TextField{.form = form,
                      .name = "prefix",
                      .label = "Prefix (optional)",
                      .hint = "One or two words, such as Advice or Guide.",
                      .value = prefix,
                      .length_max = prefix_length_max}(out);
    };
    auto const tags_field = [&] {
        if (may_set_tags)
            TextField{.form = form,
                      .name = "tags",
                      .label = "Tags (optional)",
                      .hint = "Up to eight, with commas.",
                      .value = tags,
                      .length_max = tag_count_max * (tag_length_max + 2)}(out);
    };
    out.html<R"~(<div class="cols">{}{}</div>)~">(prefix_field, tags_field);
}

}  // namespace stoa::pages
