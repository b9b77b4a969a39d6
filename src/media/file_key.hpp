#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stoa::media {

// The name of a file in the store: the SHA-256 of its content in hexadecimal. So nothing that a person typed is ever a
// part of a path, and what is stored twice is stored once.
class FileKey {
public:
    static FileKey of(std::string_view bytes);
    static std::optional<FileKey> parse(std::string_view hex);

    std::string const& text() const { return text_; }
    friend bool operator==(FileKey const&, FileKey const&) = default;

private:
    explicit FileKey(std::string text)
        : text_{std::move(text)}
    {
    }
    std::string text_;
};

}  // namespace stoa::media
