#include "acts/upload_read.hpp"
#include "base/text.hpp"
#include "store/upload.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/stored_file.hpp"

namespace stoa::web {
namespace {

constexpr std::string_view picture_type = "image/webp";

StoredFile whole(acts::VisibleUpload const& found)
{
    auto const& upload = found.upload;
    StoredFile file{.hash = upload.hash,
                    .bytes = upload.bytes,
                    .content_type = std::string{picture_type},
                    .saved_as = {},
                    .keep = found.is_public ? Keep::an_hour : Keep::ask_again};
    if (upload.is_picture()) return file;
    auto const type = file_type_of(upload.name);
    file.content_type = type ? type->content_type : "application/octet-stream";
    file.saved_as = upload.name;
    return file;
}

// "320/photo.webp" asks for a thumbnail, "photo.webp" for the whole.
Result<StoredFile> find_file(Visit const& visit, store::Reader& db)
{
    auto const found = acts::upload_read(db, *visit.access, visit.viewer, UploadId{visit.params.id});
    if (!found) return found.error();
    auto file = whole(*found);
    auto const slash = visit.params.file.find('/');
    if (slash == std::string_view::npos) return file;
    auto const width = parse_number<std::int64_t>(visit.params.file.substr(0, slash));
    auto const thumbnail = width ? store::find_thumbnail(db, found->upload.id, *width) : std::nullopt;
    if (!thumbnail) return Refusal::no_such_file;
    file.hash = thumbnail->hash;
    file.bytes = thumbnail->bytes;
    return file;
}

}  // namespace

http::Response file_show(Visit const& visit)
{
    auto const file = visit.site.store.read([&](store::Reader& db) { return find_file(visit, db); });
    if (!file) return refused(visit, file.error());
    return send_file(visit, *file);
}

}  // namespace stoa::web
