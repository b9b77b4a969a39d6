#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// The form names the revision that its text came from. Shown again, it keeps that name, so that an edit made meanwhile
// is noticed; once the other text stands beside it, it names the newer one and sending it again saves.
void show_meanwhile(Visit const& visit, pages::EditPage& form)
{
    if (visit.refusal == Refusal::edited_meanwhile)
        form.text_meanwhile = form.source.text;
    else if (auto revision = number_in(visit.form, "revision"))
        form.source.revision = *revision;
}

}  // namespace

http::Response edit_form(Visit const& visit)
{
    auto place = visit.site.store.read(
        [&](store::Reader& db) { return acts::post_find(db, *visit.access, visit.viewer, PostId{visit.params.id}); });
    if (!place) return refused(visit, place.error());
    if (!place->may_edit)
        return refused(visit, place->source.deleted_at ? Refusal::post_deleted : Refusal::not_permitted);

    auto frame = frame_of(visit, "Edit a post: " + place->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    pages::EditPage form;
    form.thread = std::move(place->thread);
    form.path = std::move(place->path);
    form.source = std::move(place->source);
    auto const draft = place_of_edit(form.source.id);
    auto saved = visit.site.store.read([&](store::Reader& db) { return acts::draft_find(db, visit.viewer, draft); });
    // What was saved stands in place of the text that it began with, and keeps naming that.
    if (saved && !visit.form.has("text")) form.source.revision = saved->revision;
    auto text = saved ? std::string{} : form.source.text;
    form.composer = composer_of(
        visit, {.place = draft, .saved = std::move(saved), .text = std::move(text), .markup = form.source.markup});
    form.reason = visit.form.get("reason");
    visit.site.store.read([&](store::Reader& db) {
        return show_attachments(visit, db, form.thread.forum, form.source.id, form.composer), Done{};
    });
    show_meanwhile(visit, form);
    return page(pages::edit(frame, form));
}

}  // namespace stoa::web
