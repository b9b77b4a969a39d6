#include "pages/composer.hpp"

#include <stdexcept>

#include "pages/form.hpp"

namespace stoa::pages {
namespace {

std::string_view hint_for(ComposerState const& state)
{
    if (state.preview) return "Preview of your text.";
    switch (state.markup) {
    case Markup::plain: return "Write plain text.";
    case Markup::markdown: return "Write in Markdown.";
    case Markup::bbcode: return "Write in BBCode.";
    case Markup::html: return "Write in HTML.";
    case Markup::mail: return "Write as in a mail: lines that begin with > are quotations.";
    }
    throw std::logic_error{"unknown markup"};
}

void tabs(html::Writer& out, bool is_preview)
{
    out.html<R"~(
        <div class="tabs" role="group" aria-label="Write or preview">
            <button type="submit" name="view" value="write" aria-pressed="{}">Write</button>
            <button type="submit" name="view" value="preview" aria-pressed="{}">Preview</button>
        </div>)~">(is_preview ? "false" : "true", is_preview ? "true" : "false");
}

}  // namespace

void Composer::operator()(html::Writer& out) const
{
    bool const is_preview = state.preview.has_value();
    bool const is_refused = is_about(state, "text");
    auto const preview = [&] {
        if (is_preview) out.html<R"~(<div class="prose" dir="auto">{}</div>)~">(*state.preview);
    };
    auto const button = [&] {
        if (send.empty()) return;
        out.html<R"~(<button class="btn btn-primary push" type="submit" name="view" value="post">{}</button>)~">(send);
    };
    out.html<R"~(
        <div class="composer">{}{}
            <label class="vh" for="text" {hidden?}>{}</label>
            <textarea id="text" name="text" dir="auto" {hidden?} aria-invalid="{}" aria-describedby="{}">{}</textarea>
            <div class="composer-foot"><span class="hint" id="text-hint">{}</span>{}</div>
        </div>{})~">([&] { tabs(out, is_preview); }, preview, is_preview, label, is_preview,
                     is_refused ? "true" : "false", is_refused ? "text-hint text-error" : "text-hint", state.text,
                     hint_for(state), button, FieldError{state, "text"});
}

}  // namespace stoa::pages
