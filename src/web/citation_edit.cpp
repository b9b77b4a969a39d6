#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/source_fields.hpp"

namespace stoa::web {

http::Response citation_form(Visit const& visit)
{
    auto place = visit.site.store.read([&](store::Reader& db) {
        return acts::citation_place(db, *visit.access, visit.viewer, PostId{visit.params.id});
    });
    if (!place) return refused(visit, place.error());
    pages::CitationFormPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.fields = typed_source(visit.form);
    form.chosen = visit.form.get("source");
    form.place = *std::move(place);
    auto frame = frame_of(visit, "Cite a source: " + form.place.thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::citation_form(frame, form));
}

http::Response citation_add(Visit const& visit)
{
    PostId const post{visit.params.id};
    auto const known = number_in(visit.form, "source");
    auto const draft = known ? std::nullopt : std::optional{source_draft_of(visit.form)};
    if (draft && !*draft) return form_again(visit, draft->error());
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return known ? acts::source_cite_again(db, *visit.access, visit.viewer, post, SourceId{*known}, visit.now)
                     : acts::source_cite(db, *visit.access, visit.viewer, post, **draft, visit.now);
    });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_of(placed->post));
}

http::Response citation_remove(Visit const& visit)
{
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::source_uncite(db, *visit.access, visit.viewer, PostId{visit.params.id},
                                   SourceId{number_in(visit.form, "source").value_or(0)}, visit.now);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(url_of(placed->post));
}

}  // namespace stoa::web
