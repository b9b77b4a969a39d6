#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// Guests have no marks, so for them nothing is unread and the list is that of the latest threads.
Result<WhatsNewView> whats_new_read(store::Reader& db, Access const& access, Viewer const& viewer, bool only_unread,
                                    std::int64_t page);

}  // namespace stoa::acts
