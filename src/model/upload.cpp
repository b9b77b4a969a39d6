#include "model/upload.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/urls.hpp"

namespace stoa {
namespace {

constexpr std::array file_types{
    FileType{"pdf", "application/pdf"},
    FileType{"txt", "text/plain; charset=utf-8"},
    FileType{"csv", "text/csv; charset=utf-8"},
    FileType{"md", "text/plain; charset=utf-8"},
    FileType{"log", "text/plain; charset=utf-8"},
    FileType{"json", "application/json"},
    FileType{"gpx", "application/gpx+xml"},
    FileType{"ics", "text/calendar; charset=utf-8"},
    FileType{"zip", "application/zip"},
    FileType{"7z", "application/x-7z-compressed"},
    FileType{"gz", "application/gzip"},
    FileType{"odt", "application/vnd.oasis.opendocument.text"},
    FileType{"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    FileType{"odp", "application/vnd.oasis.opendocument.presentation"},
    FileType{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    FileType{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    FileType{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    FileType{"epub", "application/epub+zip"},
    FileType{"stl", "model/stl"},
    FileType{"mp3", "audio/mpeg"},
    FileType{"ogg", "audio/ogg"},
    FileType{"flac", "audio/flac"},
    FileType{"mp4", "video/mp4"},
    FileType{"webm", "video/webm"},
};

std::string extension_of(std::string_view name)
{
    auto const dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string{} : lower_ascii(name.substr(dot + 1));
}

std::string_view stem_of(std::string_view name) { return name.substr(0, name.rfind('.')); }

std::string without_signs_of_markdown(std::string_view text)
{
    std::string plain;
    for (char const letter : text) {
        if (std::string_view{"[]()<>\\`*_!\""}.find(letter) == std::string_view::npos)
            plain += letter;
        else
            plain += ' ';
    }
    return clean_line(plain);
}

}  // namespace

std::optional<FileType> file_type_of(std::string_view name)
{
    auto const extension = extension_of(name);
    auto const* const found = std::ranges::find(file_types, std::string_view{extension}, &FileType::extension);
    if (found == file_types.end()) return std::nullopt;
    return *found;
}

std::string upload_name_of(std::string_view sent)
{
    auto const slash = sent.find_last_of("/\\");
    if (slash != std::string_view::npos) sent.remove_prefix(slash + 1);
    auto name = is_blank(sent) ? std::string{"file"} : clean_line(sent);
    if (count_code_points(name) <= upload_name_length_max) return name;
    auto const extension = extension_of(name);
    auto const kept = upload_name_length_max - std::min(upload_name_length_max / 2, extension.size() + 1);
    return std::string{first_code_points(stem_of(name), kept)} + '.' + std::string{first_code_points(extension, 20)};
}

std::string address_name_of(Upload const& upload)
{
    auto slug = slug_of(stem_of(upload.name));
    if (slug.empty()) slug = upload.is_picture() ? "picture" : "file";
    if (!upload.is_picture()) return slug + '.' + extension_of(upload.name);
    return slug + '-' + std::to_string(upload.width) + 'x' + std::to_string(upload.height) + ".webp";
}

std::string text_of(Upload const& upload)
{
    auto words = without_signs_of_markdown(upload.is_picture() ? stem_of(upload.name) : upload.name);
    if (words.empty()) words = upload.is_picture() ? "picture" : "file";
    auto const link = '[' + words + "](" + std::string{url_of(upload).view()} + ')';
    return upload.is_picture() ? '!' + link : link;
}

}  // namespace stoa
