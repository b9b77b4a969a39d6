#include "acts/recipients.hpp"
#include "acts/visible_conversation.hpp"
#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "pages/conversation_pages.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response conversation_invite_form(Visit const& visit)
{
    auto found = visit.site.store.read([&](store::Reader& db) {
        return acts::visible_conversation(db, visit.viewer, ConversationId{visit.params.id});
    });
    if (!found) return refused(visit, found.error());
    if (auto refusal = acts::why_not_start_conversations(*visit.access, visit.viewer)) return refused(visit, *refusal);
    pages::InvitePage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.conversation = std::move(found->conversation);
    form.to = visit.form.get("to");
    auto frame = frame_of(visit, "Invite more people", pages::Section::conversations);
    frame.is_indexable = false;
    return page(pages::invite(frame, form));
}

http::Response conversation_invite(Visit const& visit)
{
    auto const names = acts::parse_recipients(visit.form.get("to"));
    if (!names) return form_again(visit, names.error());
    ConversationId const id{visit.params.id};
    auto const done = visit.site.store.write([&](store::Writer& db) {
        return acts::conversation_invite(db, *visit.access, visit.viewer, id, *names, visit.now);
    });
    if (!done) return form_again(visit, done.error());
    return see_other(visit, url_of(id), Notice::people_invited);
}

}  // namespace stoa::web
