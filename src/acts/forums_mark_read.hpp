#pragma once
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Everything posted up to now counts as read.
Result<Done> forums_mark_read(store::Writer& db, Viewer const& viewer, Instant now);

}  // namespace stoa::acts
