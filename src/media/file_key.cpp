#include "media/file_key.hpp"

#include "base/digest.hpp"

namespace stoa::media {

FileKey FileKey::of(std::string_view bytes) { return FileKey{hex(view(sha256(bytes)))}; }

std::optional<FileKey> FileKey::parse(std::string_view hex)
{
    bool const is_hex = hex.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    if (hex.size() != 2 * Sha256{}.size() || !is_hex) return std::nullopt;
    return FileKey{std::string{hex}};
}

}  // namespace stoa::media
