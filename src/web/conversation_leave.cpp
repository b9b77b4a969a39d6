#include "acts/visible_conversation.hpp"
#include "acts/writes.hpp"
#include "pages/conversation_pages.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response conversation_leave_form(Visit const& visit)
{
    auto const found = visit.site.store.read([&](store::Reader& db) {
        return acts::visible_conversation(db, visit.viewer, ConversationId{visit.params.id});
    });
    if (!found) return refused(visit, found.error());
    auto frame = frame_of(visit, "Leave a conversation", pages::Section::conversations);
    frame.is_indexable = false;
    return page(pages::leave_conversation(frame, found->conversation));
}

http::Response conversation_leave(Visit const& visit)
{
    auto const how = visit.form.get("stay") == "gone" ? Attendance::gone : Attendance::away;
    auto const done = visit.site.store.write([&](store::Writer& db) {
        return acts::conversation_leave(db, visit.viewer, ConversationId{visit.params.id}, how, visit.now);
    });
    if (!done) return refused(visit, done.error());
    return see_other(visit, html::Url::path("/conversations/"), Notice::conversation_left);
}

}  // namespace stoa::web
