#pragma once
#include <vector>

#include "model/quote.hpp"
#include "store/store.hpp"

// Which posts quote which, and whom they mention.
namespace stoa::store {

struct QuotablePost {
    PostId post{};
    ForumId forum{};
    MemberId author{};
};
std::vector<QuotablePost> quotable_posts(Reader& db, std::vector<PostId> const& posts);

struct PostQuote {
    PostId quoted{};
    MemberId member{};
    bool is_current{};
};
std::vector<PostQuote> quotes_in_post(Reader& db, PostId quoting);
// Adds the quotation, or makes it current (or not) again.
void set_quote(Writer& db, PostId quoting, PostQuote const& quote);

// What an imported post quotes, by the number that its text has for it.
void insert_imported_quote(Writer& db, PostId quoting, PostQuote const& quote, PostId number);
QuotedNumbers quoted_numbers(Reader& db, PostId quoting);

// Whether it was not there before.
bool insert_mention(Writer& db, PostId post, MemberId member);
std::vector<MemberId> mentioned_in_post(Reader& db, PostId post);

// Posts to quote.
void insert_pick(Writer& db, MemberId member, PostId post, Instant now);
bool delete_pick(Writer& db, MemberId member, PostId post);
void delete_picks(Writer& db, MemberId member);
void delete_picks(Writer& db, MemberId member, std::vector<PostId> const& posts);
std::vector<QuotePick> picks_of_member(Reader& db, MemberId member);  // without deleted posts; oldest pick first

}  // namespace stoa::store
