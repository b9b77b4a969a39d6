#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "model/ban.hpp"
#include "model/member.hpp"
#include "store/store.hpp"

namespace stoa::store {

std::optional<Ban> find_ban(Reader& db, MemberId member);
void set_ban(Writer& db, MemberId member, Ban const& ban);
void lift_ban(Writer& db, MemberId member);
// Those that have run out.
void lift_old_bans(Writer& db, Instant now);
std::int64_t count_bans(Reader& db);

}  // namespace stoa::store
