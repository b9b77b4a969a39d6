#pragma once
#include <string>

#include "model/conversation_views.hpp"
#include "pages/pages.hpp"

// The pages of conversations, and of what was reported from them (pages/pages.hpp says what a page is).
namespace stoa::pages {

html::Html conversations(Frame const& frame, ConversationsView const& view);

struct NewConversationPage {
    std::string to;  // as typed
    std::string title;
    MemberName with;  // whom it was opened for; nobody: from the list
    ComposerState composer;
};
html::Html new_conversation(Frame const& frame, NewConversationPage const& page);

struct ConversationPage {
    ConversationView view;
    ComposerState composer;
};
html::Html conversation(Frame const& frame, ConversationPage const& page);

struct InvitePage : FormState {
    Conversation conversation;
    std::string to;
};
html::Html invite(Frame const& frame, InvitePage const& page);

html::Html leave_conversation(Frame const& frame, Conversation const& conversation);

struct EditMessagePage {
    Conversation conversation;
    MessageSource source;
    ComposerState composer;
};
html::Html edit_message(Frame const& frame, EditMessagePage const& page);

struct ReportMessagePage : FormState {
    Conversation conversation;
    MessageSource source;
    html::Html body;
    std::string reason;
};
html::Html report_message(Frame const& frame, ReportMessagePage const& page);

html::Html reports(Frame const& frame, ReportsView const& view);

}  // namespace stoa::pages
