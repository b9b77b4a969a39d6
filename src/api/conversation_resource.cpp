#include "api/resource_parts.hpp"
#include "api/resources.hpp"
#include "model/urls.hpp"

namespace stoa::api {
namespace {

std::string_view name_of(Attendance attendance) { return attendance == Attendance::here ? "here" : "left"; }

void write_conversation(JsonWriter& json, ConversationRow const& row, std::string_view origin)
{
    auto const& conversation = row.conversation;
    json.object([&] {
        json.member("id", conversation.id);
        json.member("title", conversation.title);
        write_author(json, "author", conversation.starter.id, conversation.starter.name);
        json.member("created", std::optional{conversation.created_at});
        json.member("last_message", std::optional{conversation.last_message_at});
        json.member("messages", conversation.message_count);
        json.member("unread", row.unread_messages);
        json.member("is_starred", row.seat.is_starred);
        json.member("is_muted", row.seat.is_muted);
        json.member("people", [&] {
            json.array(row.people, [&](Participant const& person) {
                json.object([&] {
                    json.member("id", person.member.id);
                    json.member("name", person.member.name);
                    json.member("attendance", name_of(person.attendance));
                });
            });
        });
        write_url(json, origin, url_of(conversation.id));
    });
}

void write_message(JsonWriter& json, MessageResource const& resource, std::string_view origin)
{
    auto const& message = resource.view.message;
    json.object([&] {
        json.member("id", message.id);
        json.member("conversation", message.conversation);
        json.member("position", message.position);
        write_author(json, "author", message.author.id, message.author.name);
        json.member("created", std::optional{message.created_at});
        json.member("edited", message.edited_at);
        json.member("markup", stoa::name_of(resource.source.markup));
        json.member("text", resource.source.text);
        json.member("html", message.body.view());
        write_url(json, origin, url_in_conversation(message.conversation, message.position, message.id));
    });
}

}  // namespace

std::string conversation_json(ConversationRow const& row, std::string_view origin)
{
    JsonWriter json;
    write_conversation(json, row, origin);
    return std::move(json).take();
}

std::string conversations_json(std::vector<ConversationRow> const& rows, Pagination pagination, std::string_view origin)
{
    JsonWriter json;
    json.object([&] {
        json.member("conversations", [&] {
            json.array(rows, [&](ConversationRow const& row) { write_conversation(json, row, origin); });
        });
        write_pagination(json, pagination);
    });
    return std::move(json).take();
}

std::string message_json(MessageResource const& message, std::string_view origin)
{
    JsonWriter json;
    write_message(json, message, origin);
    return std::move(json).take();
}

std::string messages_json(std::vector<MessageResource> const& messages, Pagination pagination, std::string_view origin)
{
    JsonWriter json;
    json.object([&] {
        json.member("messages", [&] {
            json.array(messages, [&](MessageResource const& message) { write_message(json, message, origin); });
        });
        write_pagination(json, pagination);
    });
    return std::move(json).take();
}

}  // namespace stoa::api
