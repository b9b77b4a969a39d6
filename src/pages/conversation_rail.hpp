#pragma once
#include "html/writer.hpp"
#include "model/conversation_views.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// Beside the messages: who takes part, and what one does with the conversation for oneself.
struct ConversationRail {
    Frame const& frame;
    ConversationView const& view;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
