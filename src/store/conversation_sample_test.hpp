#pragma once
#include "store/alert.hpp"
#include "store/conversation.hpp"
#include "store/message.hpp"
#include "store/participant.hpp"
#include "store/report.hpp"
#include "store/sample_test.hpp"
#include "store/upload.hpp"

// Everything that can be asked and done about conversations, once: for the test of query plans.
namespace stoa::store {

inline void read_conversations(Reader& db, Sample const& sample)
{
    for (auto shown : {ConversationsShown::all, ConversationsShown::unread}) {
        conversations_of(db, sample.ada, shown, 1);
        count_conversations(db, sample.ada, shown);
    }
    find_conversations(db, sample.ada, {"steel", "steel"}, 10);
    count_conversations_started(db, sample.ada, at_minute(0));
    find_conversation(db, {1});
    people_of(db, ConversationId{1});
    find_seat(db, {1}, sample.ada);
    members_to_tell(db, {1}, 1);
    messages_of(db, {1}, 1, 20);
    message_sources_of(db, {1}, 1, 20);
    find_message(db, {1});
    message_sources_by(db, sample.ada);
    find_sent_message(db, "token", sample.ada);
    message_renderings_before(db, 1, 10);
    uploads_of_message(db, {1});
    attachments_of_messages(db, {{1}, {2}});
    is_reported(db, {1});
    for (auto asked : {ReportsAsked::open, ReportsAsked::closed}) {
        reports(db, asked, 1);
        count_reports(db, asked);
    }
    find_open_report(db, {1});
    members_of_groups(db, {moderators});
}

inline void change_conversations(Writer& db, Sample const& sample)
{
    auto const talk = insert_conversation(db, {.title = "Jig",
                                               .title_words = "jig",
                                               .starter = sample.ada,
                                               .others = {sample.ben},
                                               .created_at = at_minute(1)});
    auto const message = insert_message(db, talk, sample.ada, {.text = "Ready", .words = "ready"}, at_minute(1)).id;
    read_conversations(db, sample);
    update_message(db, message, {.text = "Ready.", .words = "ready."}, std::nullopt);
    update_message_rendering(db, message_renderings_before(db, 1, 1).at(0), 1, html::Html::stored("<p>Ready.</p>"));
    insert_sent_message(db, "message", sample.ada, message, at_minute(1));
    mark_messages_read(db, {talk, sample.ben, 1});
    mark_conversation_unread(db, talk, sample.ben);
    set_star(db, talk, sample.ben, true);
    set_muted(db, talk, sample.ben, true);
    hide_conversations(db, sample.ben, sample.ada, true);
    bind_upload(db, {1}, message, InText::yes);
    count_attachments(db, message);
    insert_report(db, {sample.ben, message, "Look"}, messages_of(db, talk, 1, 1), at_minute(2));
    reports(db, ReportsAsked::open, 1);
    close_report(db, {1}, sample.ada, "", at_minute(3));
    mark_message_alert_read(db, sample.ben, talk, at_minute(3));
    mark_alerts_read(db, sample.ben, AlertKind::report, at_minute(3));
    erase_messages_of(db, sample.ada);
    leave_all_conversations(db, sample.ben);
    leave(db, talk, sample.ada, Attendance::gone);
}

}  // namespace stoa::store
