#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "pages/conversation_pages.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/draft_form.hpp"
#include "web/handlers.hpp"
#include "web/message_text.hpp"
#include "web/upload.hpp"

namespace stoa::web {

http::Response message_edit_form(Visit const& visit)
{
    MessageId const id{visit.params.id};
    auto found = visit.site.store.read(
        [&](store::Reader& db) { return acts::message_to_edit(db, visit.viewer, id, visit.now); });
    if (!found) return refused(visit, found.error());
    pages::EditMessagePage form{std::move(found->conversation), std::move(found->source), {}};
    auto const place = place_of_message_edit(id);
    auto saved = visit.site.store.read([&](store::Reader& db) { return acts::draft_find(db, visit.viewer, place); });
    auto text = saved ? std::string{} : form.source.text;
    form.composer = composer_of(
        visit, {.place = place, .saved = std::move(saved), .text = std::move(text), .markup = form.source.markup});
    visit.site.store.read([&](store::Reader& db) { return show_attachments(visit, db, id, form.composer), Done{}; });
    auto frame = frame_of(visit, "Edit a message", pages::Section::conversations);
    frame.is_indexable = false;
    return page(pages::edit_message(frame, form));
}

http::Response message_edit(Visit const& sent)
{
    auto const visit = with_files_attached(sent);
    if (visit.refusal || is_only_looking(visit)) return form_again(visit, visit.refusal);
    MessageId const id{visit.params.id};
    auto const found = visit.site.store.read(
        [&](store::Reader& db) { return acts::message_to_edit(db, visit.viewer, id, visit.now); });
    if (!found) return refused(visit, found.error());
    auto const markup = found->source.markup;
    if (auto kept = answer_draft_button(visit, place_of_message_edit(id), markup)) return *kept;
    auto text = parse_message_text(visit, visit.form.get("text"), markup);
    if (!text) return form_again(visit, text.error());
    acts::MessageEdit const edit{id, *std::move(text), listed_uploads(visit.form)};
    auto const placed = visit.site.store.write(
        [&](store::Writer& db) { return acts::message_edit(db, *visit.access, visit.viewer, edit, visit.now); });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_in_conversation(placed->conversation, placed->position, placed->message));
}

}  // namespace stoa::web
