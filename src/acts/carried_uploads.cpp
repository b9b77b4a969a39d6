#include "acts/carried_uploads.hpp"

#include <algorithm>
#include <charconv>

#include "acts/upload_rules.hpp"
#include "store/upload.hpp"

namespace stoa::acts {
namespace {

bool holds(std::vector<UploadId> const& uploads, UploadId wanted)
{
    return std::ranges::find(uploads, wanted) != uploads.end();
}

// What the post has after this: what it had and still names, and what its author adds to it.
struct Carried {
    std::vector<Upload> before;
    std::vector<Upload> after;
};

Carried find_carried(store::Reader& db, Viewer const& viewer, PostId post, std::vector<UploadId> const& in_text,
                     ListedUploads const& listed)
{
    Carried carried;
    carried.before = store::uploads_of_post(db, post);
    auto named = in_text;
    if (listed)
        named.insert(named.end(), listed->begin(), listed->end());
    else
        for (auto const& upload : carried.before) named.push_back(upload.id);
    for (auto& upload : store::find_uploads(db, named)) {
        bool const is_free = upload.post.value == 0 && upload.owner == viewer.member;
        if (upload.kind != UploadKind::avatar && (upload.post == post || is_free)) {
            carried.after.push_back(std::move(upload));
        }
    }
    return carried;
}

}  // namespace

std::vector<UploadId> uploads_in(std::string_view source)
{
    constexpr std::string_view folder = "/files/";
    std::vector<UploadId> uploads;
    for (auto at = source.find(folder); at != std::string_view::npos; at = source.find(folder, at)) {
        at += folder.size();
        UploadId id;
        auto const [end, error] = std::from_chars(source.data() + at, source.data() + source.size(), id.value);
        bool const is_folder = error == std::errc{} && end != source.data() + source.size() && *end == '/';
        if (is_folder && id.value > 0 && !holds(uploads, id)) uploads.push_back(id);
    }
    return uploads;
}

std::optional<Refusal> carry_uploads(store::Writer& db, Viewer const& viewer, PermissionSet may, PostId post,
                                     std::string_view text, ListedUploads const& listed, Instant now)
{
    auto const in_text = uploads_in(text);
    auto const [before, after] = find_carried(db, viewer, post, in_text, listed);
    if (before.empty() && after.empty()) return std::nullopt;
    if (after.size() > uploads_per_post_max) return Refusal::attachments_too_many;
    for (auto const& upload : after) {
        if (upload.post == post) continue;
        if (auto refusal = why_not_carry(may, upload.kind)) return refusal;
    }
    for (auto const& upload : before) store::loosen_upload(db, upload.id, now);
    for (auto const& upload : after) {
        store::bind_upload(db, upload.id, post, holds(in_text, upload.id) ? store::InText::yes : store::InText::no);
    }
    store::count_attachments(db, post);
    return std::nullopt;
}

}  // namespace stoa::acts
