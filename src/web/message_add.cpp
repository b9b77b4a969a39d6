#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/draft_form.hpp"
#include "web/handlers.hpp"
#include "web/message_text.hpp"
#include "web/upload.hpp"

namespace stoa::web {

http::Response message_add(Visit const& sent)
{
    auto const visit = with_files_attached(sent);
    if (visit.refusal || is_only_looking(visit)) return form_again(visit, visit.refusal);
    ConversationId const conversation{visit.params.id};
    if (auto kept = answer_draft_button(visit, place_of_message(conversation))) return *kept;
    auto text = parse_message_text(visit, visit.form.get("text"), Markup::markdown);
    if (!text) return form_again(visit, text.error());
    acts::MessageDraft const draft{.conversation = conversation,
                                   .text = *std::move(text),
                                   .form_token = std::string{visit.form.get("token")},
                                   .uploads = listed_uploads(visit.form)};
    auto const placed = visit.site.store.write(
        [&](store::Writer& db) { return acts::message_add(db, *visit.access, visit.viewer, draft, visit.now); });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_in_conversation(placed->conversation, placed->position, placed->message));
}

}  // namespace stoa::web
