#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "model/internal_card.hpp"

// Bare links that lead to threads, posts and members of this forum. Who may see those differs from reader to reader,
// and a rendering is stored once for all of them: so it holds the link alone, in a paragraph that is easy to find, and
// the card takes its place when the page is read. Where it does not, nothing tells whether there is anything to see.
namespace stoa::markup {

// "/threads/steel.12/page-2", "/posts/41/", "/members/ada.4/": by its path, whoever's address it is.
std::optional<InternalTarget> internal_target(std::string_view path);
// The path of an address on whatever site: "https://forum.example/posts/41/" -> "/posts/41/".
std::string_view path_of(std::string_view address);

// Where the bare links of a stored rendering lead that are links to `origin`, "https://forum.example"; each once.
std::vector<InternalTarget> internal_targets(html::Html const& rendering, std::string_view origin);
// The rendering with these cards in the places of their links.
html::Html with_internal_cards(html::Html const& rendering, std::string_view origin,
                               std::vector<InternalCard> const& cards);

}  // namespace stoa::markup
