#pragma once
#include "acts/access.hpp"
#include "acts/drafts.hpp"
#include "acts/post_placed.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

Result<PostPlaced> thread_start(store::Writer& db, Access const& access, Viewer const& viewer, ThreadDraft const& draft,
                                Instant now);

}  // namespace stoa::acts
