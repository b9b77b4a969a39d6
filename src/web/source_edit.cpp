#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/source_fields.hpp"

namespace stoa::web {
namespace {

// The thread whose words are meant: the form names it, and the link that led there. 0: whichever the viewer sees.
ThreadId thread_meant(Visit const& visit)
{
    return {number_in(visit.form, "thread").value_or(number_in(visit.query, "thread").value_or(0))};
}

}  // namespace

http::Response source_form(Visit const& visit)
{
    auto place = visit.site.store.read([&](store::Reader& db) {
        return acts::source_place(db, *visit.access, visit.viewer, SourceId{visit.params.id}, thread_meant(visit));
    });
    if (!place) return refused(visit, place.error());
    pages::SourceFormPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.version = place->source.version;
    form.fields = visit.form.has("source_headline") ? typed_source(visit.form) : source_fields_of(place->source);
    form.place = *std::move(place);
    auto frame = frame_of(visit, "Describe a source", pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::source_form(frame, form));
}

http::Response source_edit(Visit const& visit)
{
    auto const draft = source_draft_of(visit.form);
    if (!draft) return form_again(visit, draft.error());
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::source_describe(db, *visit.access, visit.viewer, SourceId{visit.params.id}, thread_meant(visit),
                                     *draft, number_in(visit.form, "version").value_or(0), visit.now);
    });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_of(placed->source));
}

}  // namespace stoa::web
