#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// Every text that a post has had. Of a deleted post only for those who may see what it said.
Result<HistoryView> post_history_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post);

}  // namespace stoa::acts
