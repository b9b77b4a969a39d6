#pragma once
#include <string>
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/conversation.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Whoever is invited reads the whole conversation, from its beginning. Those who left it for good are not brought back.
Result<Done> conversation_invite(store::Writer& db, Access const& access, Viewer const& viewer, ConversationId id,
                                 std::vector<std::string> const& names, Instant now);

}  // namespace stoa::acts
