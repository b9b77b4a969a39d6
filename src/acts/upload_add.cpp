#include "acts/upload_add.hpp"

#include "acts/upload_rules.hpp"
#include "store/event.hpp"

namespace stoa::acts {
namespace {

void announce_avatar(store::Writer& db, Viewer const& viewer, Instant now)
{
    store::announce(db, {.kind = EventKind::avatar_changed, .member = viewer.member, .at = now});
}

}  // namespace

Result<Upload> upload_add(store::Writer& db, Access const& access, Viewer const& viewer, store::NewUpload upload,
                          Instant now)
{
    if (auto refusal = why_not_upload(access, viewer, upload.kind)) return *refusal;
    if (store::upload_bytes_of(db, viewer.member) + upload.bytes > upload_quota_bytes) {
        return Refusal::upload_quota_full;
    }
    upload.owner = viewer.member;
    return *store::find_upload(db, store::insert_upload(db, upload, now));
}

Result<Done> avatar_set(store::Writer& db, Viewer const& viewer, UploadId avatar, Instant now)
{
    auto const upload = store::find_upload(db, avatar);
    if (!upload || upload->owner != viewer.member || upload->kind != UploadKind::avatar) return Refusal::no_such_file;
    store::set_avatar(db, viewer.member, avatar, now);
    announce_avatar(db, viewer, now);
    return Done{};
}

Result<Done> avatar_remove(store::Writer& db, Viewer const& viewer, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::set_avatar(db, viewer.member, std::nullopt, now);
    announce_avatar(db, viewer, now);
    return Done{};
}

}  // namespace stoa::acts
