#pragma once
#include <string_view>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/conversation_views.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

Result<ConversationsView> conversations_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                             ConversationsShown shown, std::int64_t page);
// Those of one's own in whose title, messages or people's names the words stand, the latest few.
Result<ConversationsView> conversations_search(store::Reader& db, Access const& access, Viewer const& viewer,
                                               std::string_view typed);

}  // namespace stoa::acts
