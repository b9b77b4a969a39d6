#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/upload.hpp"

namespace stoa::acts {

struct VisibleUpload {
    Upload upload;
    bool is_public{};  // guests see it too
};

// A file as its address asks for it: for those who may read the post or the message that carries it, or its
// owner while nothing does.
// An avatar is for those who may see members.
Result<VisibleUpload> upload_read(store::Reader& db, Access const& access, Viewer const& viewer, UploadId id);

}  // namespace stoa::acts
