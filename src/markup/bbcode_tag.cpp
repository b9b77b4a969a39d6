#include "markup/bbcode_tag.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace stoa::markup {
namespace {

struct TagName {
    std::string_view name;
    Tag tag;
};

// clang-format off
constexpr std::array<TagName, 85> tag_names{{
    {"*", Tag::item}, {"abbr", Tag::style}, {"acronym", Tag::style}, {"align", Tag::aligned},
    {"attach", Tag::style}, {"attachment", Tag::style}, {"b", Tag::bold}, {"background", Tag::style},
    {"bg", Tag::style}, {"bgcolor", Tag::style}, {"blockquote", Tag::quote}, {"blur", Tag::style},
    {"br", Tag::line_break}, {"c", Tag::inline_code}, {"center", Tag::aligned}, {"centre", Tag::aligned},
    {"code", Tag::code}, {"codebox", Tag::code}, {"color", Tag::colour}, {"colour", Tag::colour},
    {"del", Tag::struck}, {"em", Tag::italic}, {"email", Tag::email}, {"float", Tag::style}, {"font", Tag::style},
    {"glow", Tag::style}, {"h1", Tag::heading}, {"h2", Tag::heading}, {"h3", Tag::heading}, {"h4", Tag::heading},
    {"h5", Tag::heading}, {"h6", Tag::heading}, {"heading", Tag::heading}, {"highlight", Tag::style},
    {"hr", Tag::rule}, {"html", Tag::code}, {"i", Tag::italic}, {"icode", Tag::inline_code}, {"image", Tag::image},
    {"img", Tag::image}, {"indent", Tag::alignment}, {"ins", Tag::underlined}, {"ispoiler", Tag::inline_spoiler},
    {"justify", Tag::alignment}, {"left", Tag::alignment}, {"li", Tag::item}, {"list", Tag::list},
    {"marquee", Tag::style}, {"media", Tag::media}, {"member", Tag::mention}, {"mention", Tag::mention},
    {"move", Tag::style}, {"nobbc", Tag::verbatim}, {"noparse", Tag::verbatim}, {"ol", Tag::ordered_list},
    {"olist", Tag::ordered_list}, {"php", Tag::code}, {"plain", Tag::verbatim}, {"pre", Tag::code},
    {"quote", Tag::quote}, {"right", Tag::aligned}, {"s", Tag::struck}, {"shadow", Tag::style}, {"size", Tag::size},
    {"smention", Tag::mention}, {"spoiler", Tag::spoiler}, {"strike", Tag::struck}, {"strong", Tag::bold},
    {"sub", Tag::subscript}, {"sup", Tag::superscript}, {"table", Tag::table}, {"td", Tag::cell},
    {"th", Tag::header_cell}, {"tr", Tag::row}, {"tt", Tag::inline_code}, {"u", Tag::underlined}, {"ul", Tag::list},
    {"ulist", Tag::list}, {"url", Tag::url}, {"urlb", Tag::url}, {"user", Tag::mention},
    {"usermention", Tag::mention}, {"var", Tag::italic}, {"video", Tag::media}, {"youtube", Tag::youtube},
}};
// clang-format on

constexpr std::size_t tag_letters_max = 11;
constexpr std::size_t tag_bytes_max = 4096;
constexpr std::string_view quote_marks = "\"'";

std::string_view name_at(std::string_view text)
{
    std::size_t size = 0;
    while (size < text.size() && size <= tag_letters_max) {
        char const letter = text[size];
        bool const is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '*';
        bool const is_digit = size > 0 && letter >= '0' && letter <= '9';
        if (!is_letter && !is_digit) break;
        ++size;
    }
    return text.substr(0, size);
}

std::optional<Tag> tag_named(std::string_view name)
{
    if (name.empty() || name.size() > tag_letters_max) return std::nullopt;
    std::array<char, tag_letters_max> lower{};
    std::ranges::transform(name, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    std::string_view const key{lower.data(), name.size()};
    auto const found = std::ranges::lower_bound(tag_names, key, {}, &TagName::name);
    if (found == tag_names.end() || found->name != key) return std::nullopt;
    return found->tag;
}

// Where the head ends: at the first "]", but not one inside the quoted value.
std::optional<std::size_t> end_of_head(std::string_view text)
{
    std::size_t from = 0;
    if (text.size() > 1 && text[0] == '=' && quote_marks.find(text[1]) != std::string_view::npos) {
        auto const closing = text.find(text[1], 2);
        if (closing != std::string_view::npos && text.substr(2, closing - 2).find('\n') == std::string_view::npos)
            from = closing;
    }
    auto const end = text.find_first_of("[]\n", from);
    if (end == std::string_view::npos || text[end] != ']') return std::nullopt;
    return end;
}

// Where in a head " name=" begins another attribute, or its end.
std::size_t next_attribute(std::string_view head)
{
    auto space = std::string_view::npos;
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] == ' ') space = i;
        if (head[i] != '=') continue;
        if (space != std::string_view::npos && space + 1 < i) return space;
        space = std::string_view::npos;
    }
    return head.size();
}

// The value at the beginning: quoted, or all before the next attribute.
std::string_view leading_value(std::string_view head)
{
    if (!head.empty() && quote_marks.find(head[0]) != std::string_view::npos) {
        auto const closing = head.find(head[0], 1);
        if (closing != std::string_view::npos) return head.substr(1, closing - 1);
    }
    return trim(head.substr(0, next_attribute(head)));
}

}  // namespace

std::optional<TagInText> tag_at(std::string_view text)
{
    text = text.substr(0, tag_bytes_max);
    bool const is_closing = text.size() > 1 && text[1] == '/';
    auto const after = text.substr(is_closing ? 2 : 1);
    auto const name = name_at(after);
    auto const tag = tag_named(name);
    if (!tag) return std::nullopt;

    auto const rest = after.substr(name.size());
    bool const has_head = rest.starts_with('=') || rest.starts_with(' ');
    if (!rest.starts_with(']') && (!has_head || is_closing)) return std::nullopt;
    auto const end = end_of_head(rest);
    if (!end) return std::nullopt;
    std::size_t const size = (is_closing ? 2 : 1) + name.size() + *end + 1;
    return TagInText{
        .tag = *tag, .is_closing = is_closing, .is_star = name == "*", .head = rest.substr(0, *end), .size = size};
}

std::string_view value_of(std::string_view head)
{
    return head.starts_with('=') ? leading_value(head.substr(1)) : std::string_view{};
}

std::string_view attribute_of(std::string_view head, std::string_view name)
{
    for (auto at = head.find(name); at != std::string_view::npos; at = head.find(name, at + 1)) {
        auto const rest = head.substr(at + name.size());
        if (at > 0 && head[at - 1] == ' ' && rest.starts_with('=')) return leading_value(rest.substr(1));
    }
    return {};
}

}  // namespace stoa::markup
