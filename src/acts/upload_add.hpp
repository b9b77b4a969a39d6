#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/upload.hpp"

namespace stoa::acts {

// Writes down a file that has arrived. It is its owner's alone until something carries it.
Result<Upload> upload_add(store::Writer& db, Access const& access, Viewer const& viewer, store::NewUpload upload,
                          Instant now);

// Shows an upload of one's own, made for that, beside one's name; the avatar so far goes.
Result<Done> avatar_set(store::Writer& db, Viewer const& viewer, UploadId avatar, Instant now);
Result<Done> avatar_remove(store::Writer& db, Viewer const& viewer, Instant now);

}  // namespace stoa::acts
