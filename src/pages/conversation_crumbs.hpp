#pragma once
#include "html/writer.hpp"
#include "model/conversation.hpp"

namespace stoa::pages {

// The way from the list of conversations to here.
struct ConversationCrumbs {
    Conversation const* conversation{};  // where the page is below one
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
