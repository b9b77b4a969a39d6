#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/form.hpp"

namespace stoa::http {

inline constexpr std::size_t multipart_files_max = 20;
inline constexpr std::size_t multipart_header_bytes_max = 4096;  // of one part

// A file as a form sent it. The bytes are a part of the request's body.
struct SentFile {
    std::string field;
    std::string name;  // as the sender calls it: a word for people, never a path
    std::string_view bytes;
};

struct Multipart {
    Form form;
    std::vector<SentFile> files;  // a file field that was left empty is none
};

// The boundary that a Content-Type names, or nothing where it is not multipart/form-data.
std::optional<std::string> multipart_boundary(std::string_view content_type);

// A body of type multipart/form-data (RFC 7578), read strictly: nothing where it is cut short, has too many parts, or
// a value that is not UTF-8. The result views into the body.
std::optional<Multipart> parse_multipart(std::string_view body, std::string_view boundary);

}  // namespace stoa::http
