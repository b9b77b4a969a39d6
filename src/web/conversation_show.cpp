#include "acts/conversation_rules.hpp"
#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "pages/conversation_pages.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/quotation.hpp"

namespace stoa::web {
namespace {

// Where something is typed, the last page is what it answers to.
std::optional<std::int64_t> page_to_show(Visit const& visit)
{
    if (visit.form.has("text") || visit.query.has("quote")) return std::nullopt;
    return page_wished(visit);
}

void note_reading(Visit const& visit, ConversationView const& view)
{
    note_presence(visit);
    if (view.messages.empty()) return;
    auto const shown = view.messages.back().message.position;
    auto& reads = visit.site.reads;
    if (shown > view.seat.read_position) reads.read_messages({view.conversation.id, visit.viewer.member, shown});
}

}  // namespace

http::Response conversation_show(Visit const& visit)
{
    ConversationId const id{visit.params.id};
    std::string quotation;
    auto view = visit.site.store.read([&](store::Reader& db) {
        auto read = acts::conversation_read(db, *visit.access, visit.viewer, id, page_to_show(visit), visit.now);
        if (read && read->may_write) quotation = message_quotation_wished(visit, db, visit.query.get("quote"));
        return read;
    });
    if (!view) return refused(visit, view.error());
    note_reading(visit, *view);

    pages::ConversationPage conversation;
    if (view->may_write) {
        conversation.composer = composer_of(
            visit, {.place = place_of_message(id), .saved = std::move(view->draft), .text = std::move(quotation)});
        visit.site.store.read(
            [&](store::Reader& db) { return show_attachments(visit, db, MessageId{}, conversation.composer), Done{}; });
    } else {
        static_cast<pages::FormState&>(conversation.composer) = form_state_of(visit);
    }
    conversation.view = *std::move(view);
    auto frame = frame_of(visit, conversation.view.conversation.title, pages::Section::conversations);
    frame.is_indexable = false;
    return page(pages::conversation(frame, conversation));
}

http::Response conversation_unread(Visit const& visit)
{
    ConversationId const id{visit.params.id};
    auto const place =
        visit.site.store.read([&](store::Reader& db) { return acts::first_unread_message(db, visit.viewer, id); });
    if (!place) return refused(visit, place.error());
    return see_other(url_in_conversation(id, place->position, place->message));
}

}  // namespace stoa::web
