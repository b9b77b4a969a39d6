#include "pages/form.hpp"

#include <string>

#include "model/country.hpp"
#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

// The ids of what explains a field, for aria-describedby.
std::string described_by(FormState const& form, std::string_view name)
{
    std::string const id{name};
    return is_about(form, name) ? id + "-hint " + id + "-error" : id + "-hint";
}

std::string_view is_invalid(FormState const& form, std::string_view name)
{
    return is_about(form, name) ? "true" : "false";
}

}  // namespace

void FormKey::operator()(html::Writer& out) const
{
    if (!frame.form_key.empty()) HiddenField{"key", frame.form_key}(out);
}

html::Html form_key(Frame const& frame)
{
    html::Writer out;
    FormKey{frame}(out);
    return std::move(out).take();
}

void HiddenField::operator()(html::Writer& out) const
{
    out.html<R"~(<input type="hidden" name="{}" value="{}">)~">(name, value);
}

bool is_about(FormState const& form, std::string_view field)
{
    return form.refusal && !field.empty() && field_of(*form.refusal) == field;
}

std::string_view refusal_words(FormState const& form)
{
    if (!form.message.empty() || !form.refusal) return form.message;
    return words_for(*form.refusal);
}

void FormNotice::operator()(html::Writer& out) const
{
    auto const words = refusal_words(form);
    if (form.refusal)
        out.html<R"~(<p class="note note-danger" role="alert">{}<span>{}</span></p>)~">(Icon{"circle-x"}, words);
    else if (!words.empty())
        out.html<R"~(<p class="note" role="status">{}<span>{}</span></p>)~">(Icon{"info"}, words);
}

void FieldError::operator()(html::Writer& out) const
{
    if (!is_about(form, field)) return;
    out.html<R"~(<p class="err" id="{}-error">{}{}</p>)~">(field, Icon{"circle-alert", "i-s"}, refusal_words(form));
}

void TextField::operator()(html::Writer& out) const
{
    // A bound of 0 would let nobody type, and fields for days and numbers have none at all.
    auto const input = [&] {
        if (length_max == 0)
            out.html<R"~(
                <input class="input" id="{}" name="{}" type="{}" value="{}" {required?} autocomplete="{}"
                       aria-invalid="{}" aria-describedby="{}">)~">(name, name, type, value, is_required, autocomplete,
                                                                    is_invalid(form, name), described_by(form, name));
        else
            out.html<R"~(
                <input class="input" id="{}" name="{}" type="{}" value="{}" minlength="{}" maxlength="{}" {required?}
                       autocomplete="{}" aria-invalid="{}" aria-describedby="{}">)~">(
                name, name, type, value, length_min, length_max, is_required, autocomplete, is_invalid(form, name),
                described_by(form, name));
    };
    out.html<R"~(
        <div class="field"><label for="{}">{}</label>{}<p class="hint" id="{}-hint">{}</p>{}</div>)~">(
        name, label, input, name, hint, FieldError{form, name});
}

void CountryField::operator()(html::Writer& out) const
{
    auto const options = [&] {
        for (auto const& country : countries()) {
            out.html<R"~(<option value="{}" {selected?}>{}</option>)~">(country.code, country.code == chosen,
                                                                        country.name);
        }
    };
    out.html<R"~(
        <div class="field">
            <label for="{}">{}</label>
            <select class="input" id="{}" name="{}" autocomplete="{}" aria-invalid="{}" aria-describedby="{}">
                <option value="">Do not show one</option>{}
            </select>
            <p class="hint" id="{}-hint">{}</p>{}
        </div>)~">(name, label, name, name, autocomplete, is_invalid(form, name), described_by(form, name), options,
                   name, hint, FieldError{form, name});
}

}  // namespace stoa::pages
