#include "acts/promotion.hpp"

#include "store/event.hpp"
#include "store/group.hpp"
#include "store/member.hpp"

namespace stoa::acts {

void promote(store::Writer& db, MemberId member, Instant now)
{
    for (auto group : store::earned_groups(db, member, now)) {
        store::add_to_group(db, member, group);
        store::announce(db, {.kind = EventKind::member_groups_changed, .member = member, .at = now});
    }
}

}  // namespace stoa::acts
