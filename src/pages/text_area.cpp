#include "pages/text_area.hpp"

namespace stoa::pages {

// A line break right after the tag belongs to the tag, so that one of the text stays.
void TextArea::operator()(html::Writer& out) const
{
    bool const is_refused = is_about(form, name);
    out.html<R"~(
        <div class="field"><label for="{}">{}</label>
            <textarea class="input" id="{}" name="{}" rows="{}" dir="auto" aria-invalid="{}" aria-describedby="{}-hint">
{}</textarea>
            <p class="hint" id="{}-hint">{}</p>{}</div>)~">(
        name, label, name, name, rows, is_refused ? "true" : "false", name, value, name, hint, FieldError{form, name});
}

}  // namespace stoa::pages
