#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace stoa {

enum class UploadKind : std::uint8_t { file, picture, avatar };

// A file that a member has given to the forum. Nobody but its owner sees it until something carries it: a post, a
// message, or the owner's name.
struct Upload {
    UploadId id{};
    MemberId owner{};
    PostId post{};  // that carries it; 0: none
    UploadKind kind{};
    std::string name;  // as its owner called it, without any path
    std::string hash;  // of its content
    std::int64_t bytes{};
    std::int64_t width{};  // of pictures and avatars
    std::int64_t height{};
    Instant created_at{};
    MessageId message{};  // that carries it; 0: none

    bool is_loose() const { return post.value == 0 && message.value == 0; }
    bool is_picture() const { return kind != UploadKind::file; }
};

// A smaller copy of a picture.
struct Thumbnail {
    std::int64_t width{};
    std::int64_t height{};
    std::string hash;
    std::int64_t bytes{};
};

// Kinds of files that may be attached besides pictures, and as what they are sent: always to be saved, never shown.
struct FileType {
    std::string_view extension;
    std::string_view content_type;
};
// Nothing: files of this name are not taken.
std::optional<FileType> file_type_of(std::string_view name);

// The name as people see it: no path, no control characters, not too long; the extension stays.
std::string upload_name_of(std::string_view sent);
// The name in an address: "holiday-photo-1600x1200.webp". A picture's sizes are a part of it, so that a text can be
// shown without looking the picture up.
std::string address_name_of(Upload const& upload);
// What stands in a post for it, in Markdown.
std::string text_of(Upload const& upload);

// The widths in which a picture of a post is kept besides its own, where it is wider; the sides of an avatar.
inline constexpr std::array<std::int64_t, 2> thumbnail_widths{320, 800};
inline constexpr std::array<std::int64_t, 3> avatar_sides{48, 96, 192};

inline constexpr std::size_t upload_bytes_max = 16u << 20;                   // one file
inline constexpr std::int64_t upload_quota_bytes = std::int64_t{500} << 20;  // all files of a member
inline constexpr std::size_t uploads_per_post_max = 20;
inline constexpr std::size_t upload_name_length_max = 100;
inline constexpr std::int64_t loose_uploads_kept_ms = day_ms;

}  // namespace stoa
