#pragma once
#include <string>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/feed.hpp"
#include "model/refusal.hpp"
#include "model/whats_new.hpp"

// Feeds of what is a member's own, for programs that cannot log in: their addresses hold a token.
namespace stoa::acts {

// A new token, shown once; the one before opens nothing any more. `is_strong`: made where a second factor was given.
Result<std::string> private_feeds_renew(store::Writer& db, Viewer const& viewer, bool is_strong, Instant now);
// As the member would see the list now.
Result<FeedView> private_feed_read(store::Reader& db, Access const& access, Viewer const& viewer, WhatsNewList list,
                                   Instant now);

}  // namespace stoa::acts
