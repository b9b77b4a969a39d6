#include "acts/reads.hpp"
#include "acts/recipients.hpp"
#include "acts/writes.hpp"
#include "api/fields.hpp"
#include "store/conversation.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"
#include "web/message_text.hpp"

namespace stoa::web {
namespace {

std::string names_in_one(std::vector<std::string> const& names)
{
    std::string text;
    for (auto const& name : names) text += name + ',';
    return text;
}

Result<acts::ConversationDraft> conversation_draft_of(Visit const& visit, api::Fields const& fields)
{
    auto recipients = acts::parse_recipients(names_in_one(fields.texts("to")));
    if (!recipients) return recipients.error();
    auto title = acts::ThreadTitle::parse(fields.text("title"));
    if (!title) return title.error();
    auto markup = parse_api_markup(fields.text("markup"));
    if (!markup) return markup.error();
    auto text = parse_message_text(visit, fields.text("text"), *markup);
    if (!text) return text.error();
    return acts::ConversationDraft{
        .title = *std::move(title), .recipients = *std::move(recipients), .text = *std::move(text), .form_token = {}};
}

Result<ConversationRow> conversation_row(Visit const& visit, store::Reader& db, ConversationId id)
{
    auto view = acts::conversation_read(db, *visit.access, visit.viewer, id, std::nullopt, visit.now);
    if (!view) return view.error();
    return ConversationRow{std::move(view->conversation), view->seat, std::move(view->people), view->unread_messages};
}

}  // namespace

http::Response api_conversations(Visit const& visit)
{
    std::int64_t total = 0;
    auto const view = visit.site.store.read([&](store::Reader& db) {
        total = store::count_conversations(db, visit.viewer.member, ConversationsShown::all);
        return acts::conversations_read(db, *visit.access, visit.viewer, ConversationsShown::all, page_wished(visit));
    });
    if (!view) return api_refused(view.error());
    return api_json(
        api::conversations_json(view->rows, {view->page.number, view->page.count, total}, visit.site.options.base_url));
}

http::Response api_conversation_start(Visit const& visit)
{
    auto const fields =
        api::Fields::parse(visit.request.body, {{"title"}, {"to", api::FieldType::texts}, {"text"}, {"markup"}});
    if (!fields) return api_problem(fields.error());
    auto const draft = conversation_draft_of(visit, *fields);
    if (!draft) return api_refused(draft.error());
    auto const row = visit.site.store.write([&](store::Writer& db) -> Result<ConversationRow> {
        auto const placed = acts::conversation_start(db, *visit.access, visit.viewer, *draft, visit.now);
        if (!placed) return placed.error();
        return conversation_row(visit, db, placed->conversation);
    });
    if (!row) return api_refused(row.error());
    return api_created(api::conversation_json(*row, visit.site.options.base_url),
                       "/api/v1/conversations/" + std::to_string(row->conversation.id.value));
}

http::Response api_conversation(Visit const& visit)
{
    auto const row = visit.site.store.read(
        [&](store::Reader& db) { return conversation_row(visit, db, ConversationId{visit.params.id}); });
    if (!row) return api_refused(row.error());
    return api_json(api::conversation_json(*row, visit.site.options.base_url));
}

}  // namespace stoa::web
