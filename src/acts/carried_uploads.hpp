#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/permission.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"
#include "store/upload.hpp"

namespace stoa::acts {

// The uploads that a text shows or links to, each once.
std::vector<UploadId> uploads_in(std::string_view source);

// Uploads that a form lists besides those in the text. Nothing: it says nothing about them, those of the post stay.
using ListedUploads = std::optional<std::vector<UploadId>>;

// What carries uploads: a post or a message.
class Carrier {
public:
    Carrier(PostId post)  // NOLINT(google-explicit-constructor): each of the two is one
        : post_{post}
    {
    }
    Carrier(MessageId message)  // NOLINT(google-explicit-constructor)
        : message_{message}
    {
    }
    bool carries(Upload const& upload) const { return upload.post == post_ && upload.message == message_; }
    std::vector<Upload> uploads(store::Reader& db) const;
    void bind(store::Writer& db, UploadId upload, store::InText in_text) const;
    void count(store::Writer& db) const;

private:
    PostId post_{};
    MessageId message_{};
};

// Ties a post or a message to the uploads of its author that its text or its form name; those it named before and names
// no more belong to nothing. Uploads of others are left alone: to show somebody's picture does not make it one's own.
std::optional<Refusal> carry_uploads(store::Writer& db, Viewer const& viewer, PermissionSet may, Carrier carrier,
                                     std::string_view text, ListedUploads const& listed, Instant now);

}  // namespace stoa::acts
