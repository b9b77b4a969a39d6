#pragma once
#include <optional>

#include "acts/access.hpp"
#include "acts/carried_uploads.hpp"
#include "acts/drafts.hpp"
#include "acts/message_placed.hpp"
#include "acts/visible_conversation.hpp"
#include "base/result.hpp"

namespace stoa::acts {

struct MessageEdit {
    MessageId message;
    PostText text;
    ListedUploads uploads{};
};

// A slip of the pen may be mended; no earlier text is kept.
Result<MessagePlaced> message_edit(store::Writer& db, Access const& access, Viewer const& viewer,
                                   MessageEdit const& edit, Instant now);
// For the form: whether it can be done now.
Result<VisibleMessage> message_to_edit(store::Reader& db, Viewer const& viewer, MessageId message, Instant now);

}  // namespace stoa::acts
