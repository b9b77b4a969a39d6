#pragma once
#include <span>
#include <string_view>

#include "acts/access.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// Puts cards into posts where bare links lead to threads, posts and members that this viewer may see; other links stay
// what they are. `origin` is this forum's: "https://forum.example". One statement for all posts of a page together, and
// none for a page without such links.
void show_internal_cards(store::Reader& db, Access const& access, Viewer const& viewer, std::string_view origin,
                         std::span<PostView> posts);

}  // namespace stoa::acts
