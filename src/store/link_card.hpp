#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "model/link_card.hpp"
#include "store/store.hpp"

namespace stoa::store {

std::optional<LinkId> find_link(Reader& db, std::string_view address);
// Somebody's post names a page that nobody named before.
LinkId insert_wanted_link(Writer& db, std::string_view address, MemberId by, Instant now);
std::int64_t count_links_wanted(Reader& db, MemberId by, Instant since);

// Links whose cards are ready make their post due for rendering.
void insert_post_links(Writer& db, PostId post, std::vector<LinkId> const& links);
void delete_post_links(Writer& db, PostId post, Instant now);
LinkCards cards_of_post(Reader& db, PostId post);
std::vector<PostId> posts_due_for_cards(Reader& db, int count);
void note_cards_shown(Writer& db, PostId post);

struct ClaimedLink {
    LinkId id{};
    std::string address;
    MemberId wanted_by{};  // 0: nobody known
    std::int64_t tries{};  // this one among them
};
// The page to ask for next, which nobody else gets before `until`; whoever dies with it loses no more than a try.
std::optional<ClaimedLink> claim_link(Writer& db, Instant now, Instant until);
// The card is ready, and the posts that name it are due.
void set_card(Writer& db, LinkCard const& card, Instant now);
void set_card_picture(Writer& db, LinkId link, CopyId picture);
void put_link_off(Writer& db, LinkId link, Instant until);
void give_link_up(Writer& db, LinkId link, Instant now);

// What lost a post that named it, until it is asked whether there are others.
std::vector<LinkId> loose_links(Reader& db, Instant since_before, int count);
// Forgets the link and its card, and its picture is loose, unless a post names it.
void forget_unused_link(Writer& db, LinkId link, Instant now);

}  // namespace stoa::store
