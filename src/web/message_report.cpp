#include "acts/visible_conversation.hpp"
#include "acts/writes.hpp"
#include "markup/render.hpp"
#include "model/urls.hpp"
#include "pages/conversation_pages.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response message_report_form(Visit const& visit)
{
    auto found = visit.site.store.read(
        [&](store::Reader& db) { return acts::visible_message(db, visit.viewer, MessageId{visit.params.id}); });
    if (!found) return refused(visit, found.error());
    if (found->source.author.id == visit.viewer.member) return refused(visit, Refusal::message_is_yours);
    pages::ReportMessagePage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.body = markup::render(found->source.text, found->source.markup).html;
    form.conversation = std::move(found->conversation);
    form.source = std::move(found->source);
    form.reason = visit.form.get("reason");
    auto frame = frame_of(visit, "Report a message", pages::Section::conversations);
    frame.is_indexable = false;
    return page(pages::report_message(frame, form));
}

http::Response message_report(Visit const& visit)
{
    auto const reason = acts::parse_reason(visit.form.get("reason"));
    if (!reason) return form_again(visit, reason.error());
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::message_report(db, visit.viewer, MessageId{visit.params.id}, *reason, visit.now);
    });
    if (!placed) return form_again(visit, placed.error());
    auto const place = url_in_conversation(placed->conversation, placed->position, placed->message);
    return see_other(visit, place, Notice::message_reported);
}

}  // namespace stoa::web
