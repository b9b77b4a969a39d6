#pragma once
#include "acts/access.hpp"
#include "acts/drafts.hpp"

namespace stoa::acts {

inline constexpr std::int64_t new_links_an_hour_max = 20;  // of one member: each sends us to somebody's server

// Notes the bare links of a text that a post did not have before, so that they get their cards in time. A link in a
// forum that guests may not read is not noted: to ask for the page would tell its server what is spoken of there.
void note_links(store::Writer& db, Access const& access, Viewer const& author, ForumId forum, PostId post,
                PostText const& text, Instant now);

// Renders a post anew with the cards that its links have by now.
void show_cards(store::Writer& db, PostId post, Instant now);

}  // namespace stoa::acts
