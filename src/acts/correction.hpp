#pragma once
#include "acts/access.hpp"
#include "acts/drafts.hpp"
#include "acts/post_placed.hpp"
#include "base/result.hpp"
#include "model/correction.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// A note under a post, by its author or a moderator. Its words stay as they are.
Result<PostPlaced> correction_add(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                  CorrectionText const& text, Instant now);
// By moderators. A line stays that says who removed it.
Result<PostPlaced> correction_remove(store::Writer& db, Access const& access, Viewer const& viewer,
                                     CorrectionId correction, Instant now);

}  // namespace stoa::acts
