#include <array>
#include <charconv>

#include "markup/renderer.hpp"

namespace stoa::markup {
// FNV-1a: many posts with footnotes may stand on one page, so each needs names of its own for them.
void Renderer::digest()
{
    digest_ = 2166136261u;
    for (char letter : document_.text) digest_ = (digest_ ^ static_cast<unsigned char>(letter)) * 16777619u;
}

std::string Renderer::footnote_id(std::string_view before, std::uint32_t number) const
{
    std::array<char, 8> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), digest_, 16).ptr;
    std::string id{before};
    id.append(digits.data(), end);
    id += '-';
    return id += std::to_string(number);
}

void Renderer::enter_footnote(Node const& node)
{
    auto const number = node.traits.number;
    out_ += "<li id=\"" + footnote_id("fn-", number) + "\">";
    open_.push_back({.end = node.end, .tag = "</li>", .footnote = number});
}

void Renderer::write_way_back(std::uint32_t footnote)
{
    out_ += "<a class=\"footnote-back\" href=\"#" + footnote_id("fnref-", footnote) +
            "\" aria-label=\"Back to the text\">↩</a>";
}

// The first reference is where the way back leads.
void Renderer::write_footnote_reference(Node const& node)
{
    auto const number = node.traits.number;
    if (last_footnote_ == 0) digest();
    out_ += "<sup><a class=\"footnote-ref\" href=\"#" + footnote_id("fn-", number) + '"';
    if (number > last_footnote_) out_ += " id=\"" + footnote_id("fnref-", number) + '"';
    if (number > last_footnote_) last_footnote_ = number;
    out_ += '>' + std::to_string(number) + "</a></sup>";
}

}  // namespace stoa::markup
