#include "acts/upload_rules.hpp"

namespace stoa::acts {
namespace {

Permission permission_for(UploadKind kind)
{
    return kind == UploadKind::picture ? Permission::post_pictures : Permission::attach_files;
}

}  // namespace

std::optional<Refusal> why_not_upload(Access const& access, Viewer const& viewer, UploadKind kind)
{
    if (!viewer.is_member()) return Refusal::login_required;
    bool const is_permitted = kind == UploadKind::avatar ? access.may_on_site(viewer, Permission::upload_avatar)
                                                         : access.may_somewhere(viewer, permission_for(kind));
    if (is_permitted) return std::nullopt;
    return kind == UploadKind::avatar ? Refusal::not_permitted : Refusal::attachments_not_permitted;
}

std::optional<Refusal> why_not_carry(PermissionSet may, UploadKind kind)
{
    if (kind != UploadKind::avatar && may.has(permission_for(kind))) return std::nullopt;
    return Refusal::attachments_not_permitted;
}

}  // namespace stoa::acts
