#pragma once
#include "base/result.hpp"
#include "model/conversation.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// `attendance` is away (until the next message) or gone. What they wrote stays; with the last to leave the conversation
// goes.
Result<Done> conversation_leave(store::Writer& db, Viewer const& viewer, ConversationId id, Attendance attendance,
                                Instant now);

}  // namespace stoa::acts
