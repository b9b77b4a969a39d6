#include "base/utf8.hpp"
#include "markup/render.hpp"

namespace stoa::markup {
namespace {

bool begins_line(Kind kind) { return kind < Kind::text && kind != Kind::cell; }

bool is_hidden_from_excerpt(Kind kind)
{
    return kind == Kind::quote || kind == Kind::spoiler || kind == Kind::inline_spoiler;
}

// The bytes of white space at this place, no-break spaces included.
std::size_t space_at(std::string_view words, std::size_t at)
{
    char const letter = words[at];
    if (letter == ' ' || letter == '\n' || letter == '\t') return 1;
    return letter == '\xC2' && words.substr(at).starts_with("\xC2\xA0") ? 2 : 0;
}

// Adds words with each run of white space as one space.
void append_squeezed(std::string& to, std::string_view words)
{
    for (std::size_t at = 0; at < words.size();) {
        std::size_t const begin = at;
        while (at < words.size() && space_at(words, at) == 0) ++at;
        to += words.substr(begin, at - begin);
        if (at == words.size()) return;
        if (!to.empty() && to.back() != ' ') to += ' ';
        at += space_at(words, at);
    }
}

void append_words(std::string& out, Document const& document, Node const& node)
{
    bool const ends_line = begins_line(node.kind) || node.kind == Kind::line_break;
    if (ends_line && !out.empty() && out.back() != '\n') out += '\n';
    if (node.kind == Kind::cell && !out.empty() && out.back() != '\n') out += '\t';
    if (node.kind == Kind::text || node.kind == Kind::code || node.kind == Kind::spoiler)
        out += document.view(node.text);
}

}  // namespace

std::string plain_text(Document const& document)
{
    std::string out;
    out.reserve(document.text.size() + 16);
    for (Node const& node : document.nodes) append_words(out, document, node);
    return out;
}

std::string plain_text_inside(Document const& document, std::uint32_t index)
{
    std::string out;
    for (std::uint32_t i = index + 1; i < document.nodes[index].end;) {
        Node const& node = document.nodes[i];
        if (node.kind != Kind::quote) append_words(out, document, node);
        i = node.kind == Kind::quote ? node.end : i + 1;
    }
    return out;
}

std::string excerpt(Document const& document, std::size_t code_points)
{
    std::string out;
    // A code point has at most four bytes: past so many there is more than will be shown.
    std::size_t const enough = 4 * (code_points + 1);
    out.reserve(enough);
    for (std::size_t i = 1; i < document.nodes.size() && out.size() <= enough;) {
        Node const& node = document.nodes[i];
        if (is_hidden_from_excerpt(node.kind)) {
            i = node.end;
            continue;
        }
        if (begins_line(node.kind) || node.kind == Kind::cell || node.kind == Kind::line_break)
            append_squeezed(out, " ");
        if (node.kind == Kind::text || node.kind == Kind::code)
            append_squeezed(out, document.view(node.text).substr(0, enough));
        ++i;
    }
    while (out.ends_with(' ')) out.pop_back();
    auto const shown = first_code_points(out, code_points);
    if (shown.size() < out.size()) return std::string{shown} + "…";
    return out;
}

}  // namespace stoa::markup
