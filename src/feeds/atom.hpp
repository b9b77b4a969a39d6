#pragma once
#include <string>
#include <string_view>

#include "model/feed.hpp"

namespace stoa::feeds {

struct FeedPlace {
    std::string_view base_url;  // "https://forum.example", without a slash at its end
    std::string_view site_name;
    std::string_view self;  // site-relative address of the feed itself
    Instant now;            // for a feed in which nothing has a known time
    bool is_private{};      // the address of the feed is a secret, and stands nowhere in it
};

// The feed as Atom (RFC 4287). The number of an entry is the address of its post, which stays when a thread moves.
std::string atom_of(FeedView const& feed, FeedPlace const& place);

}  // namespace stoa::feeds
