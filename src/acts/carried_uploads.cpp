#include "acts/carried_uploads.hpp"

#include <algorithm>
#include <charconv>

#include "acts/upload_rules.hpp"

namespace stoa::acts {
namespace {

bool holds(std::vector<UploadId> const& uploads, UploadId wanted)
{
    return std::ranges::find(uploads, wanted) != uploads.end();
}

// What it has after this: what it had and still names, and what its author adds to it.
struct Carried {
    std::vector<Upload> before;
    std::vector<Upload> after;
};

Carried find_carried(store::Reader& db, Viewer const& viewer, Carrier carrier, std::vector<UploadId> const& in_text,
                     ListedUploads const& listed)
{
    Carried carried;
    carried.before = carrier.uploads(db);
    auto named = in_text;
    if (listed)
        named.insert(named.end(), listed->begin(), listed->end());
    else
        for (auto const& upload : carried.before) named.push_back(upload.id);
    for (auto& upload : store::find_uploads(db, named)) {
        bool const is_free = upload.is_loose() && upload.owner == viewer.member;
        if (upload.kind != UploadKind::avatar && (carrier.carries(upload) || is_free)) {
            carried.after.push_back(std::move(upload));
        }
    }
    return carried;
}

}  // namespace

std::vector<Upload> Carrier::uploads(store::Reader& db) const
{
    return message_.value != 0 ? store::uploads_of_message(db, message_) : store::uploads_of_post(db, post_);
}

void Carrier::bind(store::Writer& db, UploadId upload, store::InText in_text) const
{
    if (message_.value != 0)
        store::bind_upload(db, upload, message_, in_text);
    else
        store::bind_upload(db, upload, post_, in_text);
}

void Carrier::count(store::Writer& db) const
{
    if (message_.value != 0)
        store::count_attachments(db, message_);
    else
        store::count_attachments(db, post_);
}

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

std::optional<Refusal> carry_uploads(store::Writer& db, Viewer const& viewer, PermissionSet may, Carrier carrier,
                                     std::string_view text, ListedUploads const& listed, Instant now)
{
    auto const in_text = uploads_in(text);
    auto const [before, after] = find_carried(db, viewer, carrier, in_text, listed);
    if (before.empty() && after.empty()) return std::nullopt;
    if (after.size() > uploads_per_post_max) return Refusal::attachments_too_many;
    for (auto const& upload : after) {
        if (carrier.carries(upload)) continue;
        if (auto refusal = why_not_carry(may, upload.kind)) return refusal;
    }
    for (auto const& upload : before) store::loosen_upload(db, upload.id, now);
    for (auto const& upload : after) {
        carrier.bind(db, upload.id, holds(in_text, upload.id) ? store::InText::yes : store::InText::no);
    }
    carrier.count(db);
    return std::nullopt;
}

}  // namespace stoa::acts
