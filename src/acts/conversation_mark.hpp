#pragma once
#include "base/result.hpp"
#include "model/conversation.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// What somebody does with a conversation for themselves: nobody else sees it.
Result<Done> conversation_mark(store::Writer& db, Viewer const& viewer, ConversationId id, SeatMark mark);

}  // namespace stoa::acts
