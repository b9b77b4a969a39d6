#pragma once
#include "acts/carried_uploads.hpp"
#include "pages/pages.hpp"
#include "web/visit.hpp"

namespace stoa::web {

bool may_attach(Visit const& visit, ForumId forum);

// What a composer says about files: whether one may attach any here, and what is attached so far: by the form that is
// shown again, by the draft that stands in it, or to the post that is edited.
void show_attachments(Visit const& visit, store::Reader& db, ForumId forum, PostId post,
                      pages::ComposerState& composer);

// The same for messages; MessageId{}: none is edited.
void show_attachments(Visit const& visit, store::Reader& db, MessageId message, pages::ComposerState& composer);

// What the form lists; nothing where it has no field for that.
acts::ListedUploads listed_uploads(http::Form const& form);

}  // namespace stoa::web
