#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/long_thread.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

// Who answered whom, as far as quotations tell: the posts of a part of the thread below those that they quote.
Result<OutlineView> outline_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                                 std::int64_t page);

}  // namespace stoa::acts
