#include "markup/html_token.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "markup/entity.hpp"

namespace stoa::markup {
namespace {

constexpr std::size_t attributes_max = 32;  // of one tag; more are passed over
constexpr std::string_view spaces = " \t\n\f\r";

bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

// The first place at or after `from` that holds one of `wanted`, or the end.
std::size_t find_any(std::string_view text, std::string_view wanted, std::size_t from)
{
    return std::min(text.find_first_of(wanted, from), text.size());
}

std::size_t skip_html_spaces(std::string_view text, std::size_t from)
{
    return std::min(text.find_first_not_of(spaces, from), text.size());
}

}  // namespace

std::string_view HtmlToken::attribute(std::string_view wanted) const
{
    for (auto const& [attribute_name, value] : attributes)
        if (attribute_name == wanted) return value;
    return {};
}

bool HtmlToken::has_class(std::string_view wanted) const
{
    auto const classes = attribute("class");
    for (auto at = classes.find(wanted); at != std::string_view::npos; at = classes.find(wanted, at + 1)) {
        auto const end = at + wanted.size();
        bool const begins = at == 0 || spaces.find(classes[at - 1]) != std::string_view::npos;
        if (begins && (end == classes.size() || spaces.find(classes[end]) != std::string_view::npos)) return true;
    }
    return false;
}

bool HtmlTokenizer::next(HtmlToken& token)
{
    token.attributes.clear();
    while (!rest_.empty()) {
        if (rest_[0] == '<') {
            if (read_tag(token)) return true;
            if (skip_declaration()) continue;
        }
        auto const size = std::min(rest_.find('<', 1), rest_.size());
        token.type = HtmlToken::Type::text;
        token.text = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return true;
    }
    return false;
}

bool HtmlTokenizer::read_tag(HtmlToken& token)
{
    bool const is_end = rest_.size() > 1 && rest_[1] == '/';
    std::size_t const begin = is_end ? 2 : 1;
    if (begin >= rest_.size() || !is_letter(rest_[begin])) return false;
    std::size_t const end = find_any(rest_, " \t\n\f\r/>", begin);
    token.name = lower_ascii(rest_.substr(begin, end - begin));
    token.type = is_end ? HtmlToken::Type::end_tag : HtmlToken::Type::start_tag;
    rest_.remove_prefix(read_attributes(end, token));
    return true;
}

// Gives the place after ">". A tag without one takes all that remains, as in browsers.
std::size_t HtmlTokenizer::read_attributes(std::size_t at, HtmlToken& token) const
{
    auto const text = rest_;
    for (;;) {
        at = std::min(text.find_first_not_of(" \t\n\f\r/", at), text.size());
        if (at == text.size()) return at;
        if (text[at] == '>') return at + 1;

        // A name may begin with "=".
        std::size_t const name_end = find_any(text, "= \t\n\f\r/>", at + 1);
        auto const name = text.substr(at, name_end - at);
        at = skip_html_spaces(text, name_end);
        std::string_view value;
        if (at < text.size() && text[at] == '=') {
            at = skip_html_spaces(text, at + 1);
            if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
                std::size_t const closing = std::min(text.find(text[at], at + 1), text.size());
                value = text.substr(at + 1, closing - at - 1);
                at = std::min(closing + 1, text.size());
            } else {
                std::size_t const value_end = find_any(text, " \t\n\f\r>", at);
                value = text.substr(at, value_end - at);
                at = value_end;
            }
        }
        if (token.attributes.size() < attributes_max)
            token.attributes.emplace_back(lower_ascii(name), decode_entities(value));
    }
}

// "<!-- ... -->", and "<!...>", "<?...>", "</...>" where no tag begins.
bool HtmlTokenizer::skip_declaration()
{
    bool const is_declaration = rest_.size() > 1 && (rest_[1] == '!' || rest_[1] == '?' || rest_[1] == '/');
    if (!is_declaration) return false;
    if (rest_.starts_with("<!--") && !has_no_comment_end_) {
        auto const end = rest_.find("-->", 2);
        if (end != std::string_view::npos) {
            rest_.remove_prefix(end + 3);
            return true;
        }
        has_no_comment_end_ = true;
    }
    auto const end = rest_.find('>');
    rest_.remove_prefix(std::min(end, rest_.size() - 1) + 1);
    return true;
}

void HtmlTokenizer::skip_to_end_of(std::string_view name)
{
    for (auto at = rest_.find("</"); at != std::string_view::npos; at = rest_.find("</", at + 2)) {
        if (!equal_ignoring_case(rest_.substr(at + 2, name.size()), name)) continue;
        rest_.remove_prefix(at);
        return;
    }
    rest_ = {};
}

std::string_view HtmlTokenizer::take_to_end_of(std::string_view name)
{
    auto const before = rest_;
    skip_to_end_of(name);
    return before.substr(0, before.size() - rest_.size());
}

}  // namespace stoa::markup
