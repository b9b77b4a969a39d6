#pragma once
#include <vector>

#include "acts/access.hpp"
#include "acts/post_placed.hpp"
#include "base/result.hpp"
#include "model/post.hpp"
#include "model/quote.hpp"
#include "model/refusal.hpp"

// Quoting several posts at once, from wherever they stand.
namespace stoa::acts {

// Picks a post to be quoted, or puts it back.
Result<PostPlaced> quote_pick(store::Writer& db, Access const& access, Viewer const& viewer, PostId post, Instant now);
Result<Done> quote_picks_clear(store::Writer& db, Viewer const& viewer);

// Those that the viewer may read, in the order in which they were picked.
std::vector<QuotePick> quote_picks_read(store::Reader& db, Access const& access, Viewer const& viewer);
// The texts to be quoted: without posts that are deleted or that the viewer may not read.
std::vector<PostSource> quote_sources(store::Reader& db, Access const& access, Viewer const& viewer,
                                      std::vector<PostId> const& posts);

}  // namespace stoa::acts
