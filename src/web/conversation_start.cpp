#include "acts/member_admin.hpp"
#include "acts/recipients.hpp"
#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/draft_form.hpp"
#include "web/handlers.hpp"
#include "web/message_text.hpp"
#include "web/upload.hpp"

namespace stoa::web {
namespace {

MemberName with_whom(Visit const& visit)
{
    auto const name = visit.form.get("with");
    if (name.empty()) return {};
    auto const member = visit.site.store.read([&](store::Reader& db) { return acts::find_viewer_named(db, name); });
    return member ? MemberName{member->member, member->name} : MemberName{};
}

Result<acts::ConversationDraft> conversation_start_draft(Visit const& visit, MemberId with)
{
    auto recipients = acts::parse_recipients(visit.form.get("to"));
    if (!recipients) return recipients.error();
    auto title = acts::ThreadTitle::parse(visit.form.get("title"));
    if (!title) return title.error();
    auto text = parse_message_text(visit, visit.form.get("text"), Markup::markdown);
    if (!text) return text.error();
    return acts::ConversationDraft{.title = *std::move(title),
                                   .recipients = *std::move(recipients),
                                   .text = *std::move(text),
                                   .form_token = std::string{visit.form.get("token")},
                                   .uploads = listed_uploads(visit.form),
                                   .with = with};
}

}  // namespace

http::Response conversation_start(Visit const& sent)
{
    auto const visit = with_files_attached(sent);
    if (visit.refusal || is_only_looking(visit)) return form_again(visit, visit.refusal);
    auto const with = with_whom(visit);
    auto const form = pages::new_conversation_address(with.name);
    if (auto kept = answer_draft_button(visit, place_of_new_conversation(with.id), Markup::markdown, form))
        return *kept;
    auto const draft = conversation_start_draft(visit, with.id);
    if (!draft) return form_again(visit, draft.error());
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::conversation_start(db, *visit.access, visit.viewer, *draft, visit.now);
    });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_of(placed->conversation));
}

}  // namespace stoa::web
