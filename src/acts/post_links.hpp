#pragma once
#include "acts/access.hpp"
#include "acts/drafts.hpp"

// What a post names that stands elsewhere: bare links, which become cards, and pictures, which become copies.
namespace stoa::acts {

inline constexpr std::int64_t new_links_an_hour_max = 20;  // of one member: each sends us to somebody's server

// Notes the bare links and the pictures of other sites of a text that a post did not have before, so that they get
// their cards and copies in time. What stands in a forum that guests may not read is not noted: to ask for a page or a
// picture would tell its server what is spoken of there.
void note_links(store::Writer& db, Access const& access, Viewer const& author, ForumId forum, PostId post,
                PostText const& text, Instant now);
void forget_links(store::Writer& db, PostId post, Instant now);

// Renders a post anew with the cards and copies that there are by now.
void show_cards(store::Writer& db, PostId post, Instant now);

}  // namespace stoa::acts
