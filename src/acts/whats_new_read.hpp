#pragma once
#include <string>
#include <string_view>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/feed.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// A page of one of the lists. A forum that the viewer may not see holds nothing.
Result<WhatsNewView> whats_new_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                    WhatsNewWish const& wish, Instant now);
// As this viewer sees the first page of the list, without what those wrote whom they ignore.
FeedView news_feed_of(store::Reader& db, Access const& access, Viewer const& viewer, WhatsNewWish const& wish,
                      Instant now);
// As guests see it.
Result<FeedView> whats_new_feed_read(store::Reader& db, Access const& access, WhatsNewWish const& wish, Instant now);

// The list that a member begins with, as text_of() says it; empty: that of the latest activity.
std::string own_whats_new_read(store::Reader& db, Viewer const& viewer);
Result<Done> own_whats_new_set(store::Writer& db, Viewer const& viewer, WhatsNewList list,
                               WhatsNewFilter const& filter);

}  // namespace stoa::acts
