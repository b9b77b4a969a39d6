#pragma once
#include "html/writer.hpp"
#include "model/conversation_views.hpp"
#include "pages/local_now.hpp"

namespace stoa::pages {

// A conversation in a list.
struct ConversationRowPart {
    ConversationRow const& row;
    LocalNow const& now;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
