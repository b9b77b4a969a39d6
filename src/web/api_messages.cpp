#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "api/fields.hpp"
#include "store/message.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"
#include "web/message_text.hpp"

namespace stoa::web {
namespace {

struct MessagesPage {
    std::vector<api::MessageResource> messages;
    api::Pagination pagination;
};

// Nothing as the page: the last one.
Result<MessagesPage> messages_page(Visit const& visit, store::Reader& db, std::optional<std::int64_t> number)
{
    ConversationId const id{visit.params.id};
    auto view = acts::conversation_read(db, *visit.access, visit.viewer, id, number, visit.now);
    if (!view) return view.error();
    MessagesPage page{{}, {view->page.number, view->page.count, view->conversation.message_count}};
    if (view->messages.empty()) return page;
    auto sources = store::message_sources_of(db, id, view->messages.front().message.position,
                                             view->messages.back().message.position);
    for (std::size_t i = 0; i < view->messages.size(); ++i)
        page.messages.push_back({std::move(view->messages[i]), std::move(sources.at(i))});
    return page;
}

Result<acts::PostText> message_text_of(Visit const& visit, api::Fields const& fields)
{
    auto const markup = parse_api_markup(fields.text("markup"));
    if (!markup) return markup.error();
    return parse_message_text(visit, fields.text("text"), *markup);
}

}  // namespace

http::Response api_messages(Visit const& visit)
{
    auto const page =
        visit.site.store.read([&](store::Reader& db) { return messages_page(visit, db, page_wished(visit)); });
    if (!page) return api_refused(page.error());
    return api_json(api::messages_json(page->messages, page->pagination, visit.site.options.base_url));
}

http::Response api_message_add(Visit const& visit)
{
    auto const fields = api::Fields::parse(visit.request.body, {{"text"}, {"markup"}});
    if (!fields) return api_problem(fields.error());
    auto text = message_text_of(visit, *fields);
    if (!text) return api_refused(text.error());
    acts::MessageDraft const draft{
        .conversation = ConversationId{visit.params.id}, .text = *std::move(text), .form_token = {}};
    auto const page = visit.site.store.write([&](store::Writer& db) -> Result<MessagesPage> {
        auto const placed = acts::message_add(db, *visit.access, visit.viewer, draft, visit.now);
        if (!placed) return placed.error();
        return messages_page(visit, db, std::nullopt);
    });
    if (!page) return api_refused(page.error());
    return api_created(api::message_json(page->messages.back(), visit.site.options.base_url),
                       "/api/v1/conversations/" + std::to_string(visit.params.id) + "/messages");
}

}  // namespace stoa::web
