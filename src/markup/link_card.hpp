#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/url.hpp"
#include "markup/document.hpp"
#include "model/link_card.hpp"

namespace stoa::markup {

// The address by which a card, or the copy of a picture, is known: the one of the link without its fragment. Nothing:
// it leads nowhere on the web.
std::optional<std::string> outside_address(std::string_view typed);

// The links of a paragraph that have a line to themselves and no words but their address.
std::vector<std::uint32_t> bare_links(Document const& document, std::uint32_t paragraph);
// Their outside_address() in the whole post, each once, the first of them. What is quoted or hidden has no cards.
std::vector<std::string> bare_link_addresses(Document const& document);

void append_card(std::string& html, LinkCard const& card, html::Url const& url);

}  // namespace stoa::markup
