#include <doctest/doctest.h>

#include "pages/conversation_pages.hpp"
#include "pages/golden_test.hpp"
#include "pages/sample_test.hpp"

using namespace stoa;
using namespace stoa::pages;

namespace {

Conversation lights()
{
    return {.id = ConversationId{9},
            .title = "Winter lights order: who still owes me an address?",
            .starter = sample::ines(),
            .created_at = sample::at("2026-11-20T18:02:00Z"),
            .message_count = 4,
            .last_message = MessageId{31},
            .last_author = sample::ines(),
            .last_message_at = sample::at("2026-11-22T13:40:00Z")};
}

std::vector<Participant> people()
{
    auto const at = sample::at("2026-11-20T18:02:00Z");
    return {{sample::ines(), Attendance::here, at, 4, true},
            {sample::orrin(), Attendance::here, at, 2},
            {{MemberId{7}, "Lumen"}, Attendance::here, at, 1},
            {{MemberId{8}, "tealbrook"}, Attendance::gone, at, 0}};
}

MessageView message(std::int64_t position, MemberName author, std::string_view at, std::string_view text)
{
    MessageView view;
    view.message = {.id = MessageId{27 + position},
                    .conversation = ConversationId{9},
                    .position = position,
                    .author = std::move(author),
                    .created_at = sample::at(at),
                    .edited_at = std::nullopt,
                    .body = sample::prose(text)};
    return view;
}

ConversationPage page_of_lights()
{
    ConversationPage page;
    auto& view = page.view;
    view.conversation = lights();
    view.seat = {.attendance = Attendance::here, .read_position = 2, .is_unread = true, .is_starred = true};
    view.people = people();
    view.messages = {message(1, sample::ines(), "2026-11-20T18:02:00Z", "Eleven sets are paid for."),
                     message(2, sample::orrin(), "2026-11-20T19:15:00Z", "Guilty."),
                     message(3, {MemberId{7}, "Lumen"}, "2026-11-22T13:12:00Z", "And mine."),
                     message(4, sample::ines(), "2026-11-22T13:40:00Z", "Added, no charge.")};
    view.messages[0].may_report = true;
    view.messages[1].may_edit = true;
    view.messages[2].is_ignored = true;
    view.messages[3].message.edited_at = sample::now();
    view.first_unread = 3;
    view.unread_messages = 2;
    view.may_write = true;
    view.may_invite = true;
    page.composer.place = place_of_message(ConversationId{9});
    page.composer.form_token = "form-token";
    return page;
}

}  // namespace

TEST_CASE("the list of conversations says who takes part and what is new")
{
    auto frame = sample::member("Conversations", Section::conversations);
    check_golden("conversations-empty", conversations(frame, {}));
    frame.viewer.unread_conversations = 1;
    ConversationsView view;
    view.unread = 1;
    view.may_start = true;
    view.rows = {{lights(), {.is_unread = true}, people(), 2},
                 {lights(), {.is_starred = true, .is_muted = true}, people(), 0}};
    check_golden("conversations", conversations(frame, view));
    view.rows.clear();
    view.words = "wider \"bracket\"";
    check_golden("conversations-not-found", conversations(frame, view));
}

TEST_CASE("a conversation shows its messages by day, and its people beside them")
{
    auto const frame = sample::member("Winter lights order", Section::conversations);
    auto page = page_of_lights();
    check_golden("conversation", conversation(frame, page));
    page.view.messages.resize(1);
    page.view.messages[0].message.is_erased = true;
    page.view.may_write = false;
    page.view.is_alone = true;
    check_golden("conversation-alone", conversation(frame, page));
}

TEST_CASE("the forms of conversations")
{
    auto const frame = sample::member("Conversations", Section::conversations);
    NewConversationPage form;
    form.to = "Ines Kallas";
    form.with = sample::ines();
    form.composer.form_token = "form-token";
    form.composer.place = place_of_new_conversation(form.with.id);
    check_golden("new-conversation", new_conversation(frame, form));
    form.composer.refusal = Refusal::recipient_unknown;
    form.composer.message = words_for(Refusal::recipient_unknown);
    check_golden("new-conversation-refused", new_conversation(frame, form));
    InvitePage inviting;
    inviting.conversation = lights();
    check_golden("conversation-invite", invite(frame, inviting));
    check_golden("conversation-leave", leave_conversation(frame, lights()));
    auto const said = message(4, sample::ines(), "2026-11-22T13:40:00Z", "Added.").message;
    MessageSource const source{said.id, said.conversation, 4, said.author, said.created_at, Markup::markdown, "Added."};
    EditMessagePage editing{lights(), source, {}};
    editing.composer.text = source.text;
    editing.composer.place = place_of_message_edit(source.id);
    check_golden("message-edit", edit_message(frame, editing));
    ReportMessagePage reporting;
    reporting.conversation = lights();
    reporting.source = source;
    reporting.body = said.body;
    check_golden("message-report", report_message(frame, reporting));
}

TEST_CASE("reports show what was reported, and nothing else")
{
    auto frame = sample::member("Reports", Section::moderation);
    check_golden("reports-empty", reports(frame, {}));
    ReportsView view;
    view.open = 1;
    Report report{.id = ReportId{3},
                  .reporter = sample::orrin(),
                  .message = MessageId{31},
                  .reason = "Rude",
                  .created_at = sample::now(),
                  .closed_at = std::nullopt,
                  .closed_by = {},
                  .outcome = {},
                  .messages = {}};
    for (auto const* text : {"What do you think?", "You are a fool."})
        report.messages.push_back({sample::ines(), sample::now(), sample::prose(text)});
    view.reports = {report};
    check_golden("reports", reports(frame, view));
    view.is_of_closed = true;
    view.reports[0].closed_at = sample::now();
    view.reports[0].closed_by = sample::ines();
    view.reports[0].outcome = "Talked to them";
    check_golden("reports-closed", reports(frame, view));
}
