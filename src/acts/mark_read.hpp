#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// All posts up to now count as read.
Result<Done> forums_mark_read(store::Writer& db, Viewer const& viewer, Instant now);
// Those of a forum and of the forums below it, as far as the viewer may read them.
Result<Done> forum_mark_read(store::Writer& db, Access const& access, Viewer const& viewer, ForumId forum, Instant now);
// Takes the last of these back.
Result<Done> mark_read_undo(store::Writer& db, Viewer const& viewer);

// Forums that the viewer may read: this one and those below it; all of them for ForumId{}.
std::vector<ForumId> readable_below(Access const& access, Viewer const& viewer, ForumId forum);

}  // namespace stoa::acts
