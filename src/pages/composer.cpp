#include "pages/composer.hpp"

#include <stdexcept>

#include "model/limits.hpp"
#include "pages/attachments.hpp"
#include "pages/composer_tools.hpp"
#include "pages/form.hpp"
#include "pages/piece.hpp"
#include "pages/time.hpp"

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

// What became of the text last; scripts say it anew each time that they save.
void status(html::Writer& out, Frame const& frame, ComposerState const& state)
{
    out.html<R"~(<span class="hint" data-status>{}</span>)~">([&] {
        if (state.saved_at) out.html<R"~(Draft saved {})~">(Time{state.saved_at, frame.now, TimeStyle::post});
    });
}

void text_field(html::Writer& out, Composer const& composer)
{
    auto const& state = composer.state;
    bool const is_preview = state.preview.has_value();
    bool const is_refused = is_about(state, "text");
    out.html<R"~(
        <label class="vh" for="text" {hidden?}>{}</label>
        <textarea id="text" name="text" dir="auto" data-bytes-max="{}" {hidden?} aria-invalid="{}"
                  aria-describedby="{}">{}</textarea>)~">(
        is_preview, composer.label, post_bytes_max, is_preview, is_refused ? "true" : "false",
        is_refused ? "text-hint text-error" : "text-hint", state.text);
}

void foot(html::Writer& out, Composer const& composer)
{
    auto const& state = composer.state;
    auto const buttons = [&] {
        if (composer.send.empty()) return;
        out.html<R"~(<span class="push"></span>{}
            <button class="btn btn-primary" type="submit" name="view" value="post">{}</button>)~">(DraftButtons{state},
                                                                                                   composer.send);
    };
    out.html<R"~(
        <div class="composer-foot"><span class="hint" id="text-hint">{}</span>{}{}</div>)~">(
        hint_for(state), [&] { status(out, composer.frame, state); }, buttons);
}

}  // namespace

void Composer::operator()(html::Writer& out) const
{
    auto const preview = [&] {
        if (state.preview) out.html<R"~(<div class="prose" dir="auto">{}</div>)~">(*state.preview);
    };
    out.html<R"~(
        <div class="composer" data-place="{}" data-place-id="{}" data-markup="{}" data-member="{}" data-saved="{}">{}{}{}{}{}
        </div>{}{})~">(
        name_of(state.place.kind), state.place.id, stoa::name_of(state.markup), frame.viewer.member,
        state.saved_at.value_or(Instant{}).ms, [&] { tabs(out, state.preview.has_value()); },
        [&] {
            if (!state.preview) Kept{ComposerTools{}}(out);
        },
        preview, [&] { text_field(out, *this); }, [&] { foot(out, *this); }, FieldError{state, "text"},
        AttachField{state});
}

void DraftButtons::operator()(html::Writer& out) const
{
    out.html<R"~(<button class="btn btn-quiet" type="submit" name="view" value="draft">Save draft</button>)~">();
    if (!state.saved_at) return;
    out.html<R"~(<button class="btn btn-quiet" type="submit" name="view" value="discard">Discard draft</button>)~">();
}

}  // namespace stoa::pages
