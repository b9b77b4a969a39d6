#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/upload.hpp"
#include "store/store.hpp"

namespace stoa::store {

// What the store of files has when this is written down. Nothing carries it yet.
struct NewUpload {
    MemberId owner{};
    UploadKind kind{};
    std::string name{};
    std::string hash{};
    std::int64_t bytes{};
    std::int64_t width{};
    std::int64_t height{};
    std::vector<Thumbnail> thumbnails{};
};

UploadId insert_upload(Writer& db, NewUpload const& upload, Instant now);
std::optional<Upload> find_upload(Reader& db, UploadId upload);
std::optional<Thumbnail> find_thumbnail(Reader& db, UploadId upload, std::int64_t width);
std::vector<Upload> find_uploads(Reader& db, std::vector<UploadId> const& uploads);
std::vector<Upload> uploads_of_post(Reader& db, PostId post);
std::vector<Upload> uploads_of_message(Reader& db, MessageId message);
// Those that stand in no text, in the order of their ids.
std::vector<Upload> attachments_of_posts(Reader& db, std::vector<PostId> const& posts);
std::vector<Upload> attachments_of_messages(Reader& db, std::vector<MessageId> const& messages);
std::int64_t upload_bytes_of(Reader& db, MemberId member);

enum class InText : bool { no, yes };
void bind_upload(Writer& db, UploadId upload, PostId post, InText in_text);
void bind_upload(Writer& db, UploadId upload, MessageId message, InText in_text);
void loosen_upload(Writer& db, UploadId upload, Instant now);  // nothing carries it any more
// A draft of their owner carries them until then, unless a post or a message does for good.
void hold_uploads(Writer& db, MemberId owner, std::vector<UploadId> const& uploads, Instant until);
void count_attachments(Writer& db, PostId post);
void count_attachments(Writer& db, MessageId message);
// The avatar so far is loosened. Nothing: the member has none from now on.
void set_avatar(Writer& db, MemberId member, std::optional<UploadId> upload, Instant now);
std::optional<UploadId> avatar_of(Reader& db, MemberId member);

// Removal in two steps, so that no crash leaves a file that nothing knows: delete_upload() forgets the upload and notes
// its files; whoever tidies asks for each whether it is still of use, removes it from the store and forgets it too.
std::vector<UploadId> loose_uploads(Reader& db, Instant since_before, int count);
void delete_upload(Writer& db, UploadId upload);
std::vector<std::string> removed_files(Reader& db, int count);
bool is_file_used(Reader& db, std::string_view hash);
void forget_removed_file(Writer& db, std::string_view hash);

// Every file that should be in the store, and what should have it: uploads, their thumbnails, and copies of pictures
// of other sites. Some may be told twice.
void each_file(Reader& db,
               std::function<void(std::string_view noun, std::int64_t id, std::string_view hash)> const& visit);

}  // namespace stoa::store
