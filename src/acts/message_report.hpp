#pragma once
#include <string_view>

#include "acts/message_placed.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Copies the message, and what was said shortly before it, into a report for moderators: nothing else of the
// conversation can be seen by them.
Result<MessagePlaced> message_report(store::Writer& db, Viewer const& viewer, MessageId message,
                                     std::string_view reason, Instant now);

}  // namespace stoa::acts
