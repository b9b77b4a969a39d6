#include "acts/upload_read.hpp"

#include <utility>

#include "acts/conversation_rules.hpp"
#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "acts/visible_conversation.hpp"
#include "store/report.hpp"
#include "store/upload.hpp"

namespace stoa::acts {
namespace {

bool may_see_attachments(PermissionSet may)
{
    return may.has(Permission::read_threads) && may.has(Permission::see_attachments);
}

Result<VisibleUpload> carried_by_post(store::Reader& db, Access const& access, Viewer const& viewer, Upload upload)
{
    auto const found = visible_post(db, access, viewer, upload.post);
    if (!found || !may_see_attachments(found->may)) return Refusal::no_such_file;
    auto const state = state_of(found->source);
    if (state.is_deleted && !may_see_deleted_text(viewer, found->may, state)) return Refusal::no_such_file;
    bool const is_public = !state.is_deleted && may_see_attachments(access.permissions({}, found->thread.forum));
    return VisibleUpload{std::move(upload), is_public};
}

// For the people of its conversation; and while it is reported, for those who settle reports.
Result<VisibleUpload> carried_by_message(store::Reader& db, Access const& access, Viewer const& viewer, Upload upload)
{
    bool const is_theirs = visible_message(db, viewer, upload.message).has_value();
    bool const is_to_settle =
        !is_theirs && may_settle_reports(access, viewer) && store::is_reported(db, upload.message);
    if (!is_theirs && !is_to_settle) return Refusal::no_such_file;
    return VisibleUpload{std::move(upload), false};
}

}  // namespace

Result<VisibleUpload> upload_read(store::Reader& db, Access const& access, Viewer const& viewer, UploadId id)
{
    auto upload = store::find_upload(db, id);
    if (!upload) return Refusal::no_such_file;
    if (upload->post.value != 0) return carried_by_post(db, access, viewer, *std::move(upload));
    if (upload->message.value != 0) return carried_by_message(db, access, viewer, *std::move(upload));
    if (upload->kind == UploadKind::avatar) {
        if (!access.may_on_site(viewer, Permission::see_members)) return Refusal::no_such_file;
        return VisibleUpload{*std::move(upload), access.may_on_site({}, Permission::see_members)};
    }
    if (!viewer.is_member() || upload->owner != viewer.member) return Refusal::no_such_file;
    return VisibleUpload{*std::move(upload), false};
}

}  // namespace stoa::acts
