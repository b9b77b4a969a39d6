#include "markup/link_card.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/escape.hpp"
#include "markup/link_address.hpp"
#include "markup/remote_picture.hpp"

namespace stoa::markup {
namespace {

bool is_bare(Document const& document, std::uint32_t index)
{
    Node const& link = document.nodes[index];
    if (link.kind != Kind::link || link.end != index + 2) return false;
    Node const& words = document.nodes[index + 1];
    return words.kind == Kind::text && document.view(words.text) == document.view(link.text) &&
           outside_address(document.view(link.text)).has_value();
}

void append_line(std::string& html, std::string_view opening, std::string_view words, std::string_view closing)
{
    html += opening;
    html::append_escaped(html, words);
    html += closing;
}

}  // namespace

std::optional<std::string> outside_address(std::string_view typed)
{
    auto const url = link_address(typed);
    if (!url) return std::nullopt;
    auto const address = url->view();
    for (std::string_view scheme : {"http://", "https://"})
        if (equal_ignoring_case(address.substr(0, scheme.size()), scheme))
            return std::string{address.substr(0, address.find('#'))};
    return std::nullopt;
}

std::vector<std::uint32_t> bare_links(Document const& document, std::uint32_t paragraph)
{
    std::vector<std::uint32_t> found;
    auto const end = document.nodes[paragraph].end;
    bool begins_line = true;
    for (auto i = paragraph + 1; i < end; i = document.nodes[i].end) {
        Node const& node = document.nodes[i];
        bool const ends_line = node.end == end || document.nodes[node.end].kind == Kind::line_break;
        if (begins_line && ends_line && is_bare(document, i)) found.push_back(i);
        begins_line = node.kind == Kind::line_break;
    }
    return found;
}

std::vector<std::string> bare_link_addresses(Document const& document)
{
    std::vector<std::string> addresses;
    for (std::uint32_t i = 1; i < document.nodes.size(); i = document.nodes[i].end) {
        if (document.nodes[i].kind != Kind::paragraph) continue;
        for (auto const link : bare_links(document, i)) {
            auto address = *outside_address(document.view(document.nodes[link].text));
            if (addresses.size() == cards_per_post_max) return addresses;
            if (std::ranges::find(addresses, address) == addresses.end()) addresses.push_back(std::move(address));
        }
    }
    return addresses;
}

// Whose words these are is said first, and the host always, for a site may call itself what it likes.
void append_card(std::string& html, LinkCard const& card, html::Url const& url)
{
    html += R"(<div class="source source-sm h-cite"><p class="source-top" dir="auto">)";
    if (!card.site.empty()) append_line(html, "<b>", card.site, "</b>");
    append_line(html, "<span>", card.host, "</span></p>");
    append_line(html, R"(<div class="source-body"><p class="source-head" dir="auto"><a class="p-name u-url" href=")",
                url.view(), R"(" rel="nofollow ugc noopener">)");
    append_line(html, "", card.title, "</a></p>");
    if (!card.description.empty())
        append_line(html, R"(<p class="source-stand p-summary" dir="auto">)", card.description, "</p>");
    if (card.picture.exists()) {
        html += R"(<figure class="source-fig">)";
        append_copy(html, card.picture, {});
        html += "</figure>";
    }
    html += "</div></div>";
}

}  // namespace stoa::markup
