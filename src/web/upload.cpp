#include "web/upload.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "acts/carried_uploads.hpp"
#include "acts/upload_add.hpp"
#include "acts/upload_rules.hpp"
#include "base/text.hpp"
#include "media/image_header.hpp"
#include "store/upload.hpp"

namespace stoa::web {
namespace {

constexpr std::int64_t retry_when_busy_seconds = 10;

Refusal refusal_for(media::PictureFault fault)
{
    switch (fault) {
    case media::PictureFault::unknown_kind: return Refusal::not_a_picture;
    case media::PictureFault::too_large: return Refusal::picture_too_large;
    case media::PictureFault::broken: return Refusal::picture_broken;
    case media::PictureFault::busy: return Refusal::pictures_busy;
    }
    throw std::logic_error{"unknown fault of a picture"};
}

// What has arrived: its row, and the contents that the row names by their hashes.
struct Arrival {
    store::NewUpload upload;
    std::vector<std::string> contents;

    std::string add(std::string content)
    {
        contents.push_back(std::move(content));
        return media::FileKey::of(contents.back()).text();
    }
};

// The row comes first: a file without a row would stay in the store for ever, a row without a file goes within a day.
Result<Upload> keep(Visit const& visit, Arrival const& arrival)
{
    auto& site = visit.site;
    auto added = site.store.write([&](store::Writer& db) {
        return acts::upload_add(db, *visit.access, visit.viewer, arrival.upload, visit.now);
    });
    if (!added) return added;
    for (auto const& content : arrival.contents) site.files.put(media::FileKey::of(content), content);
    return added;
}

bool looks_like_picture(http::SentFile const& file)
{
    auto const name = lower_ascii(file.name);
    return media::read_image_header(file.bytes) ||
           std::ranges::any_of(std::initializer_list<std::string_view>{".jpg", ".jpeg", ".png", ".gif", ".webp"},
                               [&](std::string_view extension) { return name.ends_with(extension); });
}

Result<Upload> take_file(Visit const& visit, http::SentFile const& file)
{
    if (!file_type_of(file.name)) return Refusal::file_kind_not_taken;
    Arrival arrival;
    arrival.upload = {.kind = UploadKind::file,
                      .name = upload_name_of(file.name),
                      .hash = arrival.add(std::string{file.bytes}),
                      .bytes = static_cast<std::int64_t>(file.bytes.size())};
    return keep(visit, arrival);
}

Arrival arrival_of(std::string_view name, UploadKind kind, media::Renditions renditions)
{
    Arrival arrival;
    for (auto& rendition : renditions) {
        auto const bytes = static_cast<std::int64_t>(rendition.bytes.size());
        arrival.upload.thumbnails.push_back(
            {rendition.width, rendition.height, arrival.add(std::move(rendition.bytes)), bytes});
    }
    auto const full = arrival.upload.thumbnails.front();
    arrival.upload.thumbnails.erase(arrival.upload.thumbnails.begin());
    arrival.upload.kind = kind;
    arrival.upload.name = upload_name_of(name);
    arrival.upload.hash = full.hash;
    arrival.upload.bytes = full.bytes;
    arrival.upload.width = full.width;
    arrival.upload.height = full.height;
    return arrival;
}

void append_text(http::Form& form, Upload const& upload)
{
    std::string text{form.get("text")};
    if (!text.empty()) text += text.ends_with('\n') ? "\n" : "\n\n";
    form.set("text", text + text_of(upload) + '\n');
}

void attach(Visit& visit, http::SentFile const& file)
{
    auto const upload = take_upload(visit, file);
    if (!upload) {
        visit.refusal = upload.error();
        if (upload.error() == Refusal::pictures_busy) visit.retry_after_seconds = retry_when_busy_seconds;
    } else if (upload->is_picture()) {
        append_text(visit.form, *upload);
    } else if (!visit.form.add("upload", std::to_string(upload->id.value))) {
        visit.refusal = Refusal::attachments_too_many;
    }
}

}  // namespace

Result<Upload> take_picture(Visit const& visit, http::SentFile const& file, media::PictureOrder const& order)
{
    auto const kind = order.purpose == media::PicturePurpose::avatar ? UploadKind::avatar : UploadKind::picture;
    if (file.bytes.size() > upload_bytes_max) return Refusal::file_too_large;
    if (auto refusal = acts::why_not_upload(*visit.access, visit.viewer, kind)) return *refusal;
    auto renditions = visit.site.pictures.render(order);
    if (!renditions) return refusal_for(renditions.error());
    return keep(visit, arrival_of(file.name, kind, *std::move(renditions)));
}

Result<Upload> take_upload(Visit const& visit, http::SentFile const& file)
{
    if (looks_like_picture(file)) return take_picture(visit, file, {.bytes = file.bytes});
    if (file.bytes.size() > upload_bytes_max) return Refusal::file_too_large;
    if (auto refusal = acts::why_not_upload(*visit.access, visit.viewer, UploadKind::file)) return *refusal;
    return take_file(visit, file);
}

Visit with_files_attached(Visit const& sent)
{
    auto visit = sent;
    for (auto const& file : sent.files) {
        if (!visit.refusal) attach(visit, file);
    }
    visit.files.clear();
    return visit;
}

std::vector<UploadId> uploads_listed(http::Form const& form)
{
    auto const removed = form.all("remove_upload");
    std::vector<UploadId> uploads;
    for (auto const text : form.all("upload")) {
        auto const id = parse_number<std::int64_t>(text);
        bool const is_removed = std::ranges::find(removed, text) != removed.end();
        if (id && !is_removed && uploads.size() <= uploads_per_post_max) uploads.push_back(UploadId{*id});
    }
    return uploads;
}

}  // namespace stoa::web
