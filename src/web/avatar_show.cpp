#include "acts/upload_read.hpp"
#include "base/text.hpp"
#include "store/upload.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/stored_file.hpp"

namespace stoa::web {
namespace {

// "96.webp": one of the sides of model/upload.hpp.
std::optional<std::int64_t> side_of(std::string_view file)
{
    constexpr std::string_view extension = ".webp";
    if (!file.ends_with(extension)) return std::nullopt;
    return parse_number<std::int64_t>(file.substr(0, file.size() - extension.size()));
}

Result<StoredFile> find_avatar(Visit const& visit, store::Reader& db)
{
    auto const found = acts::upload_read(db, *visit.access, visit.viewer, UploadId{visit.params.id});
    auto const side = side_of(visit.params.file);
    if (!found || found->upload.kind != UploadKind::avatar || !side) return Refusal::no_such_file;
    StoredFile file{.hash = found->upload.hash,
                    .bytes = found->upload.bytes,
                    .content_type = "image/webp",
                    .saved_as = {},
                    .keep = found->is_public ? Keep::for_ever : Keep::ask_again};
    if (*side == found->upload.width) return file;
    auto const thumbnail = store::find_thumbnail(db, found->upload.id, *side);
    if (!thumbnail) return Refusal::no_such_file;
    file.hash = thumbnail->hash;
    file.bytes = thumbnail->bytes;
    return file;
}

}  // namespace

// Each picture of a member has an id of its own, so whoever has it never needs to ask again.
http::Response avatar_show(Visit const& visit)
{
    auto const file = visit.site.store.read([&](store::Reader& db) { return find_avatar(visit, db); });
    if (!file) return refused(visit, file.error());
    return send_file(visit, *file);
}

}  // namespace stoa::web
