#pragma once
#include "db/row.hpp"
#include "model/member.hpp"

// The columns that member_from() reads, in its order; `m` is the row of members.
#define STOA_MEMBER_COLUMNS                                                                                            \
    "m.id, m.name, m.email, m.title, m.country, m.location, m.joined_at, m.seen_at, m.post_count, m.thread_count, "    \
    "m.theme, m.density, m.is_guest, m.reaction_score, m.email_confirmed_at, m.avatar_id, "                            \
    "m.time_zone, m.hides_signatures, m.hides_presence, m.writers, m.deleted_at, m.membership"

namespace stoa::store {

// The member without their groups.
Member member_from(db::Row& row);
// Two columns: id and name.
MemberName member_name_from(db::Row& row);

}  // namespace stoa::store
