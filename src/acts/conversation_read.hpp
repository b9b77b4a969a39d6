#pragma once
#include <optional>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/conversation_views.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

// Nothing as the page: the last one.
Result<ConversationView> conversation_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                           ConversationId id, std::optional<std::int64_t> page, Instant now);

// Where the first message stands that the viewer has not read; the last one where all are read.
struct UnreadMessage {
    std::int64_t position{};
    MessageId message{};
};
Result<UnreadMessage> first_unread_message(store::Reader& db, Viewer const& viewer, ConversationId id);

}  // namespace stoa::acts
