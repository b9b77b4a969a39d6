#pragma once
#include "acts/access.hpp"
#include "archive/output.hpp"
#include "archive/record.hpp"
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::archive {

// All that the forum keeps of one member, in the form of an archive (docs/archive-format.md, One member's data): what
// they wrote with the threads around it, and what they said of themselves; no secrets, and nothing of others that they
// may not read.
void export_own_data(store::Reader& db, Sink& sink, HeadRecord const& head, MemberId member, Instant now);

}  // namespace stoa::archive
