#pragma once
#include <optional>

#include "acts/access.hpp"
#include "model/permission.hpp"
#include "model/refusal.hpp"
#include "model/upload.hpp"

namespace stoa::acts {

// Before a file is looked at: whether its sender may upload such a thing at all.
std::optional<Refusal> why_not_upload(Access const& access, Viewer const& viewer, UploadKind kind);
// Whether a post of this author may carry it, in a forum where they may do this.
std::optional<Refusal> why_not_carry(PermissionSet may, UploadKind kind);

}  // namespace stoa::acts
