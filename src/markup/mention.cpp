#include "markup/mention.hpp"

#include <algorithm>

#include "markup/ascii.hpp"
#include "model/limits.hpp"

namespace stoa::markup {
namespace {

constexpr std::size_t name_bytes_max = 4 * name_length_max;

// No-break spaces and the punctuation of other scripts end a name; any other letter may stand in one.
bool begins_foreign_punctuation(std::string_view rest)
{
    return rest.starts_with("\xC2\xA0") || rest.starts_with("\xE2\x80") || rest.starts_with("\xE3\x80") ||
           rest.starts_with("\xEF\xBC") || rest.starts_with("\xEF\xBD");
}

bool may_stand_before(std::string_view text, std::size_t at)
{
    if (at == 0) return true;
    char const before = text[at - 1];
    return !is_ascii_letter_or_digit(before) && std::string_view{"_@/.-+"}.find(before) == std::string_view::npos;
}

std::string_view bare_name(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && end < name_bytes_max) {
        bool const is_foreign = static_cast<unsigned char>(text[end]) >= 0x80;
        if (is_foreign ? begins_foreign_punctuation(text.substr(end))
                       : !is_ascii_letter_or_digit(text[end]) &&
                             std::string_view{"_-."}.find(text[end]) == std::string_view::npos)
            break;
        ++end;
    }
    auto name = text.substr(0, end);
    while (name.ends_with('.') || name.ends_with('-')) name.remove_suffix(1);  // ends the sentence, not the name
    return name;
}

std::string_view quoted_name(std::string_view text)
{
    auto const closing = text.substr(0, name_bytes_max + 2).find('"', 1);
    return closing == std::string_view::npos ? std::string_view{} : text.substr(1, closing - 1);
}

}  // namespace

std::optional<MentionInText> find_mention(std::string_view text, std::size_t from)
{
    for (std::size_t at = text.find('@', from); at != std::string_view::npos; at = text.find('@', at + 1)) {
        if (!may_stand_before(text, at)) continue;
        auto const rest = text.substr(at + 1);
        bool const is_quoted = rest.starts_with('"');
        auto const name = is_quoted ? quoted_name(rest) : bare_name(rest);
        if (!name.empty()) return MentionInText{at, name.size() + (is_quoted ? 3 : 1), name};
    }
    return std::nullopt;
}

std::vector<std::string> mentioned_names(Document const& document)
{
    std::vector<std::string> names;
    for (std::size_t i = 1; i < document.nodes.size() && names.size() < mentions_max;) {
        Node const& node = document.nodes[i];
        if (node.kind == Kind::quote) {
            i = node.end;
            continue;
        }
        auto const name = document.view(node.text);
        if (node.kind == Kind::mention && std::ranges::find(names, name) == names.end()) names.emplace_back(name);
        ++i;
    }
    return names;
}

}  // namespace stoa::markup
