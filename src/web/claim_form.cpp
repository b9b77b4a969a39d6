#include "acts/reads.hpp"
#include "base/random.hpp"
#include "web/answers.hpp"
#include "web/claim_fields.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

http::Response claim_form_page(Visit const& visit, pages::ClaimFormPage form)
{
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    auto frame = frame_of(visit, "On the record: " + form.place.thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::claim_form(frame, form));
}

}  // namespace

// The address may bring words that were selected in the post, and the statement that is answered.
http::Response claim_form(Visit const& visit)
{
    auto place = visit.site.store.read(
        [&](store::Reader& db) { return acts::claim_place(db, *visit.access, visit.viewer, PostId{visit.params.id}); });
    if (!place) return refused(visit, place.error());
    pages::ClaimFormPage form;
    form.place = *std::move(place);
    form.fields = typed_claim(visit.form);
    form.form_token = visit.form.has("token") ? std::string{visit.form.get("token")} : random_token();
    if (!visit.form.has("wording")) {
        form.fields.quotation = visit.query.get("quotation");
        form.fields.answers = visit.query.get("answers");
        form.fields.modality = name_of(Modality::reported);
    }
    return claim_form_page(visit, std::move(form));
}

http::Response claim_edit_form(Visit const& visit)
{
    auto place = visit.site.store.read([&](store::Reader& db) {
        return acts::claim_edit_place(db, *visit.access, visit.viewer, ClaimId{visit.params.id});
    });
    if (!place) return refused(visit, place.error());
    pages::ClaimFormPage form;
    bool const is_typed = visit.form.has("wording");
    form.fields = is_typed ? typed_claim(visit.form) : claim_fields_of(*place->claim);
    form.version = place->claim->version;
    form.place = *std::move(place);
    return claim_form_page(visit, std::move(form));
}

}  // namespace stoa::web
