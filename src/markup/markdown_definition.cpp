#include "markup/markdown_definition.hpp"

#include <algorithm>
#include <utility>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "markup/ascii.hpp"
#include "markup/entity.hpp"

namespace stoa::markup {
namespace {

constexpr std::size_t label_bytes_max = 999;
constexpr int parentheses_nested_max = 32;
// One long definition that is used again and again would make an enormous page out of a short post.
constexpr std::size_t taken_bytes_max = 256u << 10;

bool is_escape(std::string_view text, std::size_t at)
{
    return text[at] == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1]);
}

// "<address>": to the first ">" on the line.
std::optional<std::string> read_pointed_address(std::string_view text, std::size_t& at)
{
    for (std::size_t end = at + 1; end < text.size(); ++end) {
        if (is_escape(text, end)) {
            ++end;
        } else if (text[end] == '>') {
            auto address = unescaped(text.substr(at + 1, end - at - 1));
            at = end + 1;
            return address;
        } else if (text[end] == '<' || text[end] == '\n') {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

// Where spaces and at most one line break end.
std::size_t skip_to_next_line(std::string_view text, std::size_t at)
{
    bool has_break = false;
    for (; at < text.size() && is_ascii_space(text[at]); ++at) {
        if (text[at] == '\n' && std::exchange(has_break, true)) break;
    }
    return at;
}

std::size_t skip_spaces(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    return at;
}

bool ends_line(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == '\n'; }

// Labels are the same when they look the same (section 6.3, "matches").
std::string key_of(std::string_view label)
{
    std::string key;
    bool is_ascii = true;
    for (char letter : trim(label)) {
        is_ascii &= static_cast<unsigned char>(letter) < 0x80;
        if (!is_ascii_space(letter))
            key += letter;
        else if (!key.ends_with(' '))
            key += ' ';
    }
    return is_ascii ? lower_ascii(key) : fold_case(key);
}

}  // namespace

std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (is_escape(text, at)) {
            out += text[at + 1];
            at += 2;
            continue;
        }
        std::size_t const entity = text[at] == '&' ? decode_entity(text.substr(at), out) : 0;
        if (entity == 0) out += text[at];
        at += std::max<std::size_t>(entity, 1);
    }
    return out;
}

std::optional<std::string_view> read_link_label(std::string_view text, std::size_t& at)
{
    if (at >= text.size() || text[at] != '[') return std::nullopt;
    std::size_t const last = std::min(text.size(), at + label_bytes_max + 2);
    for (std::size_t end = at + 1; end < last; ++end) {
        if (is_escape(text, end)) {
            ++end;
        } else if (text[end] == '[') {
            return std::nullopt;
        } else if (text[end] == ']') {
            auto const label = text.substr(at + 1, end - at - 1);
            at = end + 1;
            return label;
        }
    }
    return std::nullopt;
}

std::optional<std::string> read_link_address(std::string_view text, std::size_t& at)
{
    if (at < text.size() && text[at] == '<') return read_pointed_address(text, at);
    int open = 0;
    std::size_t end = at;
    for (; end < text.size(); ++end) {
        char const letter = text[end];
        if (is_escape(text, end)) {
            ++end;
        } else if (letter == '(') {
            if (++open > parentheses_nested_max) return std::nullopt;
        } else if (letter == ')') {
            if (open-- == 0) break;
        } else if (is_ascii_space(letter) || static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) {
            break;
        }
    }
    if (open > 0) return std::nullopt;
    auto address = unescaped(text.substr(at, end - at));
    at = end;
    return address;
}

std::optional<std::string> read_link_title(std::string_view text, std::size_t& at)
{
    if (at >= text.size() || std::string_view{"\"'("}.find(text[at]) == std::string_view::npos) return std::nullopt;
    char const closing = text[at] == '(' ? ')' : text[at];
    for (std::size_t end = at + 1; end < text.size(); ++end) {
        if (is_escape(text, end)) {
            ++end;
        } else if (text[end] == closing) {
            auto title = unescaped(text.substr(at + 1, end - at - 1));
            at = end + 1;
            return title;
        } else if (text[end] == '(' && closing == ')') {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::size_t LinkDefinitions::read(std::string_view text)
{
    std::size_t at = 0;
    auto const label = read_link_label(text, at);
    if (!label || at >= text.size() || text[at] != ':' || trim(*label).empty()) return 0;
    at = skip_to_next_line(text, at + 1);
    std::size_t const begin = at;
    auto address = read_link_address(text, at);
    if (!address || at == begin) return 0;

    std::size_t end = skip_spaces(text, at);
    bool const may_end_here = ends_line(text, end);
    std::size_t title_at = skip_to_next_line(text, at);
    auto title = title_at > at ? read_link_title(text, title_at) : std::nullopt;
    if (title && ends_line(text, skip_spaces(text, title_at)))
        end = skip_spaces(text, title_at);
    else if (may_end_here)
        title.reset();
    else
        return 0;
    targets_.try_emplace(key_of(*label), std::move(*address), std::move(title).value_or(""));
    return std::min(end + 1, text.size());
}

LinkTarget const* LinkDefinitions::find(std::string_view label)
{
    if (is_empty() || label.size() > label_bytes_max) return nullptr;
    auto const found = targets_.find(key_of(label));
    if (found == targets_.end() || taken_bytes_ > taken_bytes_max) return nullptr;
    taken_bytes_ += found->second.address.size() + found->second.title.size();
    return &found->second;
}

}  // namespace stoa::markup
