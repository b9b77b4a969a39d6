#include "pages/select_field.hpp"

namespace stoa::pages {

void SelectField::operator()(html::Writer& out) const
{
    auto const options = [&] {
        for (auto const& choice : choices)
            out.html<R"~(<option value="{}" {selected?}>{}</option>)~">(choice.value, choice.value == chosen,
                                                                        choice.words);
    };
    out.html<R"~(
        <div class="field"><label for="{}">{}</label>
            <select class="input" id="{}" name="{}" aria-describedby="{}-hint" aria-invalid="{}">{}</select>
            <p class="hint" id="{}-hint">{}</p>{}</div>)~">(name, label, name, name, name,
                                                            is_about(form, name) ? "true" : "false", options, name,
                                                            hint, FieldError{form, name});
}

}  // namespace stoa::pages
