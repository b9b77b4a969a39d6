#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/record_choices.hpp"
#include "pages/record_pages.hpp"
#include "pages/text_area.hpp"

namespace stoa::pages {
namespace {

// The names that are known are offered, others may be typed.
void speaker(html::Writer& out, ClaimFormPage const& page)
{
    auto const names = [&] {
        for (auto const& name : page.place.speakers) out.html<R"~(<option value="{}"></option>)~">(name);
    };
    out.html<R"~(
        <div class="field"><label for="speaker">Who said it</label>
            <input class="input" id="speaker" name="speaker" value="{}" maxlength="{}" list="speakers" dir="auto"
                   autocomplete="off" aria-invalid="{}" aria-describedby="speaker-hint">
            <datalist id="speakers">{}</datalist>
            <p class="hint" id="speaker-hint">A person, a body or a document. An anonymous source as it is described;
                empty where it is not stated.</p>{}</div>)~">(page.fields.speaker, speaker_name_length_max,
                                                              is_about(page, "speaker") ? "true" : "false", names,
                                                              FieldError{page, "speaker"});
}

void said(html::Writer& out, ClaimFormPage const& page)
{
    auto const& fields = page.fields;
    auto const& chosen = fields.said_as;
    out.html<R"~(
        <fieldset class="field"><legend>When it was said</legend><div class="row">
                <select class="input input-s" name="said_as" aria-label="How exactly it is known">
                    <option value="" {selected?}>on the day</option>
                    <option value="range" {selected?}>between two days</option>
                    <option value="not_later_than" {selected?}>not later than</option>
                    <option value="unknown" {selected?}>not known</option></select>
                <input class="input input-s" type="date" name="said_from" value="{}" aria-label="First or only day">
                <input class="input input-s" type="date" name="said_to" value="{}" aria-label="Last day, of two"></div>
            <p class="hint">Never more exactly than it is known. The second day is for “between two days”.</p>{}
        </fieldset>)~">(chosen.empty() || chosen == "day", chosen == "range", chosen == "not_later_than",
                        chosen == "unknown", fields.said_from, fields.said_to, FieldError{page, "said_to"});
}

void source(html::Writer& out, ClaimFormPage const& page)
{
    auto const& fields = page.fields;
    auto const choices = source_choices(page.place.sources);
    auto const known = [&] {
        if (!page.place.sources.empty())
            SelectField{page, "source", "Source", "One of this thread, or another one below.", choices, fields.source}(
                out);
    };
    out.html<R"~(
        {}<details class="fold" {open?}><summary>Another source</summary><div class="form">{}{}{}</div></details>)~">(
        known, !fields.source_address.empty() || !fields.source_headline.empty() || page.place.sources.empty(),
        TextField{.form = page,
                  .name = "source_address",
                  .label = "Address",
                  .hint = "A link, if there is one. However it is spelled, the same work stays one source.",
                  .value = fields.source_address,
                  .type = "url"},
        TextField{.form = page,
                  .name = "source_headline",
                  .label = "Headline or title",
                  .hint = "As it stands there.",
                  .value = fields.source_headline,
                  .length_max = source_line_length_max},
        TextField{.form = page,
                  .name = "source_publisher",
                  .label = "Publisher",
                  .hint = "Empty where it is not known.",
                  .value = fields.source_publisher,
                  .length_max = source_line_length_max});
}

void answer(html::Writer& out, ClaimFormPage const& page)
{
    if (page.place.claim) return;
    auto const& fields = page.fields;
    auto const kinds = response_choices();
    out.html<R"~(
        <details class="fold" {open?}><summary>It answers another statement</summary><div class="form">{}{}
            <label class="row"><input type="checkbox" name="concerned" value="1" {checked?}> It is said by, or for, the one
                of whom the other speaks</label></div></details>)~">(
        !fields.answers.empty() || !fields.answers_address.empty(),
        AnsweredFields{page, page.place.others, fields.answers, fields.answers_address},
        SelectField{page, "response", "What became of it by this", "Seen from the other statement.", kinds,
                    fields.response},
        fields.is_concerned);
}

std::string_view title_of(ClaimPlaceView const& place)
{
    if (place.claim) return "Edit a statement";
    return place.is_suggestion ? "Suggest a statement for the record" : "Put a statement on the record";
}

void fields_of_claim(html::Writer& out, ClaimFormPage const& page)
{
    auto const& fields = page.fields;
    auto const modalities = modality_choices();
    out.html<R"~({}{}{}{}{}{}{})~">(
        TextField{.form = page,
                  .name = "wording",
                  .label = "What is claimed",
                  .hint = "One short, neutral sentence.",
                  .value = fields.wording,
                  .length_max = claim_wording_length_max,
                  .is_required = true},
        [&] { speaker(out, page); },
        TextField{.form = page,
                  .name = "role",
                  .label = "Role at the time",
                  .hint = "Such as “minister of defence”. May stay empty.",
                  .value = fields.role,
                  .length_max = speaker_role_length_max},
        SelectField{page, "modality", "How it reached us", "On the record: said for all to hear, by somebody named.",
                    modalities, fields.modality},
        TextField{.form = page,
                  .name = "via",
                  .label = "Reported by",
                  .hint = "Who tells it; of a chain the last one first, with commas between.",
                  .value = fields.via},
        TextArea{page, "quotation", "Word for word", "What was said, if it is known exactly. May stay empty.",
                 fields.quotation, 2},
        [&] { said(out, page); });
}

}  // namespace

html::Html claim_form(Frame const& frame, ClaimFormPage const& page)
{
    auto const& place = page.place;
    auto const action = place.claim ? std::string{url_of(place.claim->id).view()} + "/edit"
                                    : std::string{url_of(place.post).view()} + "record";
    auto const back = place.claim ? url_of(place.claim->id) : url_of(place.post);
    auto const hint = [&](html::Writer& out) {
        if (place.is_suggestion) out.html<R"~( Somebody who edits the record looks at it first.)~">();
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>{}</h1>
                <p class="lede">Found in <a href="{}">post {}</a>. The record says who said what, never who is right.{}</p></div>
                <form class="form" method="post" action="{}">{}{}{}{}{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Save</button>
                        <a class="btn" href="{}">Leave it</a></div></form></div>)~">(
            Crumbs{place.path, &place.thread}, title_of(place), url_of(place.post), place.position, [&] { hint(out); },
            html::Url::path(action), FormKey{frame}, FormNotice{page},
            HiddenField{"version", std::to_string(page.version)}, HiddenField{"token", page.form_token},
            [&] { fields_of_claim(out, page); }, [&] { source(out, page); }, [&] { answer(out, page); }, back);
    });
}

}  // namespace stoa::pages
