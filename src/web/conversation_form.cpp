#include "acts/conversation_rules.hpp"
#include "acts/member_admin.hpp"
#include "acts/reads.hpp"
#include "pages/conversation_pages.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// Whom the form was opened for: each of them has a draft of their own, so that no text goes to somebody else.
MemberName with_whom(Visit const& visit, store::Reader& db)
{
    auto const name = visit.form.has("with") ? visit.form.get("with") : visit.query.get("to");
    auto const member = name.empty() ? std::nullopt : acts::find_viewer_named(db, name);
    return member ? MemberName{member->member, member->name} : MemberName{};
}

// The page without its composer, whose preview asks the store again.
ComposerStart show_fields(Visit const& visit, store::Reader& db, pages::NewConversationPage& page)
{
    page.with = with_whom(visit, db);
    auto const place = place_of_new_conversation(page.with.id);
    auto saved = acts::draft_find(db, visit.viewer, place);
    bool const is_typed = visit.form.has("text");
    page.title = is_typed || !saved ? std::string{visit.form.get("title")} : saved->title;
    page.to = visit.form.get("to");
    if (saved && !is_typed) page.to = saved->recipients;
    if (page.to.empty() && !is_typed) page.to = page.with ? page.with.name : std::string{visit.query.get("to")};
    return {.place = place, .saved = std::move(saved)};
}

}  // namespace

http::Response conversation_form(Visit const& visit)
{
    if (auto refusal = acts::why_not_start_conversations(*visit.access, visit.viewer)) return refused(visit, *refusal);
    pages::NewConversationPage form;
    auto start = visit.site.store.read([&](store::Reader& db) { return show_fields(visit, db, form); });
    form.composer = composer_of(visit, std::move(start));
    visit.site.store.read(
        [&](store::Reader& db) { return show_attachments(visit, db, MessageId{}, form.composer), Done{}; });
    auto frame = frame_of(visit, "New conversation", pages::Section::conversations);
    frame.is_indexable = false;
    return page(pages::new_conversation(frame, form));
}

}  // namespace stoa::web
