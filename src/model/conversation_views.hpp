#pragma once
#include <string>
#include <vector>

#include "model/conversation.hpp"
#include "model/report.hpp"
#include "model/views.hpp"

// What acts hand to the pages of conversations (model/views.hpp says what that means).
namespace stoa {

struct ConversationRow {
    Conversation conversation;
    Seat seat;
    std::vector<Participant> people;  // the one who began it first
    std::int64_t unread_messages{};
};

struct ConversationsView {
    std::vector<ConversationRow> rows;  // latest message first
    PageNumber page;
    ConversationsShown shown{};
    std::string words;      // that were searched for; empty: nothing was
    bool has_more_found{};  // than are shown
    std::int64_t unread{};  // conversations
    bool may_start{};
};

struct MessageView {
    Message message;
    std::vector<Upload> attachments{};
    bool is_new{};
    bool is_ignored{};  // by somebody whom the viewer ignores: folded
    bool may_edit{};
    bool may_report{};
};

struct ConversationView {
    Conversation conversation;
    Seat seat;
    std::vector<Participant> people;
    std::vector<MessageView> messages;
    PageNumber page;
    std::int64_t first_unread{};  // position, 0: none
    std::int64_t unread_messages{};
    bool may_write{};
    bool is_alone{};  // everybody else has left
    bool may_invite{};
    std::optional<SavedDraft> draft;
};

struct ReportsView {
    std::vector<Report> reports;  // oldest first; of closed ones latest first
    PageNumber page;
    std::int64_t open{};
    bool is_of_closed{};
};

}  // namespace stoa
