#include "markup/markdown_html.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "markup/ascii.hpp"

namespace stoa::markup {
namespace {

constexpr std::array<std::string_view, 4> raw_names{"pre", "script", "style", "textarea"};
constexpr std::array<std::string_view, 62> block_names{
    "address",  "article",    "aside",  "base",    "basefont", "blockquote", "body",     "caption",  "center",
    "col",      "colgroup",   "dd",     "details", "dialog",   "dir",        "div",      "dl",       "dt",
    "fieldset", "figcaption", "figure", "footer",  "form",     "frame",      "frameset", "h1",       "h2",
    "h3",       "h4",         "h5",     "h6",      "head",     "header",     "hr",       "html",     "iframe",
    "legend",   "li",         "link",   "main",    "menu",     "menuitem",   "nav",      "noframes", "ol",
    "optgroup", "option",     "p",      "param",   "search",   "section",    "summary",  "table",    "tbody",
    "td",       "tfoot",      "th",     "thead",   "title",    "tr",         "track",    "ul"};

std::size_t skip_tag_spaces(std::string_view text, std::size_t at)
{
    while (at < text.size() && is_ascii_space(text[at])) ++at;
    return at;
}

std::string_view tag_name_at(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    if (end >= text.size() || !is_ascii_letter(text[end])) return {};
    while (end < text.size() && (is_ascii_letter_or_digit(text[end]) || text[end] == '-')) ++end;
    return text.substr(at, end - at);
}

bool is_attribute_name_start(char letter) { return is_ascii_letter(letter) || letter == '_' || letter == ':'; }

// Where an attribute that begins at `at` ends; npos where there is none.
std::size_t attribute_end(std::string_view text, std::size_t at)
{
    auto const is_name = [](char letter) {
        return is_ascii_letter_or_digit(letter) || letter == '_' || letter == ':' || letter == '.' || letter == '-';
    };
    if (at >= text.size() || !is_attribute_name_start(text[at])) return std::string_view::npos;
    while (at < text.size() && is_name(text[at])) ++at;
    std::size_t value = skip_tag_spaces(text, at);
    if (value >= text.size() || text[value] != '=') return at;
    value = skip_tag_spaces(text, value + 1);
    if (value >= text.size()) return std::string_view::npos;
    if (text[value] == '"' || text[value] == '\'') {
        auto const closing = text.find(text[value], value + 1);
        return closing == std::string_view::npos ? closing : closing + 1;
    }
    std::size_t const begin = value;
    while (value < text.size() && !is_ascii_space(text[value]) &&
           std::string_view{"\"'=<>`"}.find(text[value]) == std::string_view::npos)
        ++value;
    return value == begin ? std::string_view::npos : value;
}

std::size_t open_tag_size(std::string_view text)
{
    auto const name = tag_name_at(text, 1);
    if (name.empty()) return 0;
    std::size_t at = 1 + name.size();
    for (;;) {
        std::size_t const word = skip_tag_spaces(text, at);
        if (word == at || word >= text.size() || !is_attribute_name_start(text[word])) {
            at = word;
            break;
        }
        at = attribute_end(text, word);
        if (at == std::string_view::npos) return 0;
    }
    if (at < text.size() && text[at] == '/') ++at;
    return at < text.size() && text[at] == '>' ? at + 1 : 0;
}

std::size_t closing_tag_size(std::string_view text)
{
    auto const name = tag_name_at(text, 2);
    if (name.empty()) return 0;
    auto const at = skip_tag_spaces(text, 2 + name.size());
    return at < text.size() && text[at] == '>' ? at + 1 : 0;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

template <std::size_t count>
bool is_one_of(std::string_view name, std::array<std::string_view, count> const& names)
{
    return std::ranges::any_of(names, [&](auto one) { return equal_ignoring_case(one, name); });
}

bool begins_named_block(std::string_view words, bool is_closing)
{
    auto const name = tag_name_at(words, is_closing ? 2 : 1);
    if (!is_one_of(name, block_names)) return false;
    auto const rest = words.substr((is_closing ? 2 : 1) + name.size());
    return rest.empty() || is_ascii_space(rest[0]) || rest[0] == '>' || rest.starts_with("/>");
}

bool contains_ignoring_case(std::string_view text, std::string_view wanted)
{
    for (auto at = text.find(wanted[0]); at != std::string_view::npos; at = text.find(wanted[0], at + 1))
        if (equal_ignoring_case(text.substr(at, wanted.size()), wanted)) return true;
    return false;
}

}  // namespace

int html_block_start(std::string_view words)
{
    if (words.size() < 2 || words[0] != '<') return 0;
    bool const is_closing = words[1] == '/';
    if (auto const name = tag_name_at(words, 1); is_one_of(name, raw_names)) {
        auto const rest = words.substr(1 + name.size());
        if (rest.empty() || is_ascii_space(rest[0]) || rest[0] == '>') return 1;
    }
    if (words.starts_with("<!--")) return 2;
    if (words.starts_with("<?")) return 3;
    if (words.starts_with("<![CDATA[")) return 5;
    if (words[1] == '!' && words.size() > 2 && is_ascii_letter(words[2])) return 4;
    if (begins_named_block(words, is_closing)) return 6;
    std::size_t const tag = is_closing ? closing_tag_size(words) : open_tag_size(words);
    return tag > 0 && is_blank(words.substr(tag)) ? 7 : 0;
}

bool ends_html_block(int kind, std::string_view line)
{
    switch (kind) {
    case 1:
        return std::ranges::any_of(std::array{"</pre>", "</script>", "</style>", "</textarea>"},
                                   [&](auto end) { return contains_ignoring_case(line, end); });
    case 2: return line.find("-->") != std::string_view::npos;
    case 3: return line.find("?>") != std::string_view::npos;
    case 4: return line.find('>') != std::string_view::npos;
    case 5: return line.find("]]>") != std::string_view::npos;
    default: return false;
    }
}

std::size_t HtmlInText::size_until(std::string_view text, std::size_t at, std::size_t from, std::string_view end,
                                   bool& is_gone)
{
    if (is_gone) return 0;
    auto const found = text.find(end, from);
    if (found == std::string_view::npos) {
        is_gone = true;
        return 0;
    }
    return found + end.size() - at;
}

std::size_t HtmlInText::size_at(std::string_view text, std::size_t at)
{
    auto const rest = text.substr(at);
    if (rest.starts_with("<!-->")) return 5;
    if (rest.starts_with("<!--->")) return 6;
    if (rest.starts_with("<!--")) return size_until(text, at, at + 4, "-->", is_comment_end_gone_);
    if (rest.starts_with("<?")) return size_until(text, at, at + 2, "?>", is_instruction_end_gone_);
    if (rest.starts_with("<![CDATA[")) return size_until(text, at, at + 9, "]]>", is_cdata_end_gone_);
    if (rest.size() > 2 && rest[1] == '!' && is_ascii_letter(rest[2]))
        return size_until(text, at, at + 2, ">", is_declaration_end_gone_);
    if (rest.starts_with("</")) return closing_tag_size(rest);
    return open_tag_size(rest);
}

}  // namespace stoa::markup
