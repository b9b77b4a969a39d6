#pragma once
#include "acts/drafts.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace stoa::acts {

Result<MemberId> member_register(store::Writer& db, Registration const& registration, Instant now);

}  // namespace stoa::acts
