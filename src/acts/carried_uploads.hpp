#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/permission.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// The uploads that a text shows or links to, each once.
std::vector<UploadId> uploads_in(std::string_view source);

// Uploads that a form lists besides those in the text. Nothing: it says nothing about them, those of the post stay.
using ListedUploads = std::optional<std::vector<UploadId>>;

// Ties a post to the uploads of its author that its text or its form name; those it named before and names no more
// belong to nothing. Uploads of others are left alone: to show somebody's picture does not make it one's own.
std::optional<Refusal> carry_uploads(store::Writer& db, Viewer const& viewer, PermissionSet may, PostId post,
                                     std::string_view text, ListedUploads const& listed, Instant now);

}  // namespace stoa::acts
