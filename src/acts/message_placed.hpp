#pragma once
#include <optional>
#include <string_view>

#include "model/conversation.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Where a message stands now.
struct MessagePlaced {
    ConversationId conversation{};
    MessageId message{};
    std::int64_t position{};
};
// What the form made when it arrived before; nothing when it is new or has no token.
std::optional<MessagePlaced> message_sent_before(store::Reader& db, Viewer const& viewer, std::string_view form_token);

}  // namespace stoa::acts
