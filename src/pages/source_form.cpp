#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/record_choices.hpp"
#include "pages/source_pages.hpp"
#include "pages/text_area.hpp"

namespace stoa::pages {
namespace {

void time_field(html::Writer& out, FormState const& form, std::string_view name, std::string_view label,
                std::string_view value)
{
    TextField{.form = form,
              .name = name,
              .label = label,
              .hint = "Day and time in UTC. May stay empty.",
              .value = value,
              .type = "datetime-local"}(out);
}

// What is said of a source besides its address.
void description_fields(html::Writer& out, FormState const& form, SourceFields const& fields)
{
    auto const kinds = source_kind_choices();
    auto const line = [&](std::string_view name, std::string_view label, std::string_view hint, std::string_view value,
                          std::size_t length_max) {
        TextField{.form = form, .name = name, .label = label, .hint = hint, .value = value, .length_max = length_max}(
            out);
    };
    line("source_headline", "Headline or title", "As it stands there.", fields.headline, source_line_length_max);
    line("source_standfirst", "Standfirst", "The sentence below the headline.", fields.standfirst,
         source_text_length_max);
    line("source_publisher", "Publisher", "Empty where it is not known.", fields.publisher, source_line_length_max);
    line("source_authors", "Authors", "Names with commas between them.", fields.authors, source_line_length_max);
    SelectField{form, "source_kind", "Kind", "What it is.", kinds, fields.kind}(out);
    time_field(out, form, "source_published", "Published", fields.published);
    time_field(out, form, "source_updated", "Updated", fields.updated);
    TextArea{form, "source_quotation", "Short quotation", "Its own words, as few as are needed.", fields.quotation, 3}(
        out);
    line("source_lang", "Language", "A code such as en, tr or pt-BR.", fields.lang, 20);
    line("source_caption", "Caption of its picture", "What the picture shows.", fields.caption, source_text_length_max);
    line("source_credit", "Credit of its picture", "Who made it.", fields.credit, source_line_length_max);
}

void cited_already(html::Writer& out, Frame const& frame, CitationPlaceView const& place)
{
    if (place.cited.empty()) return;
    auto const each = [&] {
        for (auto const& source : place.cited)
            out.html<R"~(
                <li class="row"><a href="{}"><bdi>{}</bdi></a>
                    <form class="push" method="post" action="{}sources/remove">{}
                        <input type="hidden" name="source" value="{}"><button class="btn btn-quiet btn-sm"
                            type="submit">Remove<span class="vh"> {}</span></button></form></li>)~">(
                url_of(source.id), source.headline, url_of(place.post), FormKey{frame}, source.id, source.headline);
    };
    out.html<R"~(
        <section class="mb" aria-labelledby="cited"><h2 id="cited">Cited by this post</h2>
            <ul class="lines">{}</ul></section>)~">(each);
}

void choice_of_source(html::Writer& out, CitationFormPage const& page)
{
    if (page.place.sources.empty()) return;
    auto choices = source_choices(page.place.sources);
    SelectField{page, "source", "Source", "One of this thread, or another one below.", choices, page.chosen}(out);
}

}  // namespace

html::Html source_form(Frame const& frame, SourceFormPage const& page)
{
    auto const& place = page.place;
    auto const address = [&](html::Writer& out) {
        if (!place.source.address.empty())
            return out.html<R"~(<p class="hint">Its address stays: <bdi>{}</bdi></p>)~">(place.source.address);
        TextField{.form = page,
                  .name = "source_address",
                  .label = "Address",
                  .hint = "Where it can be read. Once there is one, it stays.",
                  .value = page.fields.address,
                  .type = "url"}(out);
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Describe a source</h1>
                <p class="lede">What was there before is kept in its history.</p></div>
                <form class="form" method="post" action="{}/edit">{}{}{}{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Save</button>
                        <a class="btn" href="{}">Leave it</a></div></form></div>)~">(
            Crumbs{place.path, &place.thread}, url_of(place.source.id), FormKey{frame}, FormNotice{page},
            HiddenField{"version", std::to_string(page.version)},
            HiddenField{"thread", std::to_string(place.thread.id.value)}, [&] { address(out); },
            [&] { description_fields(out, page, page.fields); }, url_of(place.source.id));
    });
}

html::Html citation_form(Frame const& frame, CitationFormPage const& page)
{
    auto const& place = page.place;
    auto const address =
        TextField{.form = page,
                  .name = "source_address",
                  .label = "Address",
                  .hint = "A link, if there is one. However it is spelled, the same work stays one source.",
                  .value = page.fields.address,
                  .type = "url"};
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Cite a source</h1>
                <p class="lede">Its card stands in <a href="{}">post {}</a>. What you do not know may stay empty: others
                    complete it.</p></div>{}
                <form class="form" method="post" action="{}sources">{}{}{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Save</button>
                        <a class="btn" href="{}">Leave it</a></div></form></div>)~">(
            Crumbs{place.path, &place.thread}, url_of(place.post), place.position,
            [&] { cited_already(out, frame, place); }, url_of(place.post), FormKey{frame}, FormNotice{page},
            [&] { choice_of_source(out, page); }, address, [&] { description_fields(out, page, page.fields); },
            url_of(place.post));
    });
}

}  // namespace stoa::pages
