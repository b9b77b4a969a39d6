#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

Result<MemberView> member_read(store::Reader& db, Access const& access, Viewer const& viewer, MemberId member,
                               std::int64_t page);

}  // namespace stoa::acts
