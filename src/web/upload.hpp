#pragma once
#include "base/result.hpp"
#include "http/multipart.hpp"
#include "media/picture.hpp"
#include "model/upload.hpp"
#include "web/visit.hpp"

// Files that people send, on their way into the store.
namespace stoa::web {

// Keeps one file: a picture becomes its renditions first.
Result<Upload> take_upload(Visit const& visit, http::SentFile const& file);

// A picture as it is shown in the place that the order names, for whoever may upload such a thing.
Result<Upload> take_picture(Visit const& visit, http::SentFile const& file, media::PictureOrder const& order);

// The visit of a form that brought files along, as if their owner had uploaded them before: pictures stand at the end
// of the text, other files in the list of the form. A file that is refused says why in `refusal`; the others are kept.
Visit with_files_attached(Visit const& sent);
// The uploads that the form lists.
std::vector<UploadId> uploads_listed(http::Form const& form);

}  // namespace stoa::web
