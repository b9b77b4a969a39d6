#pragma once
#include <string>

#include "acts/access.hpp"
#include "acts/carried_uploads.hpp"
#include "acts/drafts.hpp"
#include "acts/message_placed.hpp"
#include "base/result.hpp"
#include "model/event.hpp"

namespace stoa::acts {

struct MessageDraft {
    ConversationId conversation;
    PostText text;
    std::string form_token;  // one a form: what is sent twice is done once; empty: no protection (API)
    ListedUploads uploads{};
};

Result<MessagePlaced> message_add(store::Writer& db, Access const& access, Viewer const& viewer,
                                  MessageDraft const& draft, Instant now);

// Writes the message, ties its uploads to it and announces it: what a new conversation and a reply have in common.
Result<MessagePlaced> write_message(store::Writer& db, Access const& access, Viewer const& viewer,
                                    MessageDraft const& draft, EventKind announced, Instant now);

}  // namespace stoa::acts
