#include "markup/own_picture.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/escape.hpp"
#include "model/upload.hpp"

namespace stoa::markup {
namespace {

constexpr std::int64_t side_max = 12'000;

bool is_fit_for_address(std::string_view name)
{
    return std::ranges::all_of(name, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '%' || letter == '.';
    });
}

std::optional<std::int64_t> parse_side(std::string_view digits)
{
    auto const side = parse_number<std::int64_t>(digits);
    return side && *side > 0 && *side <= side_max ? side : std::nullopt;
}

std::string address_of(OwnPicture const& picture, std::int64_t width)
{
    auto const folder = width < picture.width ? std::to_string(width) + '/' : std::string{};
    return "/files/" + std::to_string(picture.upload) + '/' + folder + picture.name;
}

// The largest that fits the column of a post.
std::string shown_first(OwnPicture const& picture) { return address_of(picture, thumbnail_widths.back()); }

std::string sources(OwnPicture const& picture)
{
    std::string list;
    for (auto const width : thumbnail_widths) {
        if (width < picture.width) list += address_of(picture, width) + ' ' + std::to_string(width) + "w, ";
    }
    return list + address_of(picture, picture.width) + ' ' + std::to_string(picture.width) + 'w';
}

}  // namespace

std::optional<OwnPicture> own_picture(std::string_view path)
{
    constexpr std::string_view folder = "/files/";
    constexpr std::string_view extension = ".webp";
    if (!path.starts_with(folder) || !path.ends_with(extension)) return std::nullopt;
    path.remove_prefix(folder.size());
    auto const slash = path.find('/');
    auto const id = parse_number<std::int64_t>(path.substr(0, slash));
    if (slash == std::string_view::npos || !id || *id <= 0) return std::nullopt;
    auto const name = path.substr(slash + 1);
    auto const stem = name.substr(0, name.size() - extension.size());
    auto const cross = stem.rfind('x');
    auto const dash = stem.rfind('-');
    if (cross == std::string_view::npos || dash == std::string_view::npos || cross < dash) return std::nullopt;
    auto const width = parse_side(stem.substr(dash + 1, cross - dash - 1));
    auto const height = parse_side(stem.substr(cross + 1));
    if (!width || !height || !is_fit_for_address(name)) return std::nullopt;
    return OwnPicture{*id, *width, *height, std::string{name}};
}

void append_picture(std::string& html, OwnPicture const& picture, std::string_view description, bool is_in_link)
{
    if (!is_in_link) html += R"(<a href=")" + address_of(picture, picture.width) + R"(">)";
    html += R"(<img src=")" + shown_first(picture) + R"(" srcset=")" + sources(picture);
    html += R"(" sizes="(max-width: 43rem) 100vw, 43rem" width=")" + std::to_string(picture.width);
    html += R"(" height=")" + std::to_string(picture.height) + R"(" loading="lazy" alt=")";
    html::append_escaped(html, description);
    html += is_in_link ? R"(">)" : R"("></a>)";
}

}  // namespace stoa::markup
