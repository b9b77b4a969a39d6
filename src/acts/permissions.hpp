#pragma once
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/admin_views.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// What the site (ForumId{}) or a forum says for each group.
Result<PermissionsView> permissions_read(store::Reader& db, Access const& access, Viewer const& viewer, ForumId place);

// What one level shall say for a group from now on.
struct LevelRule {
    GroupId group;
    PermissionSet allow, deny, never;
};
// Nobody gives or takes what they may not do themselves, and nobody takes their own right to administer away.
Result<Done> permissions_set(store::Writer& db, Access const& access, Viewer const& viewer, ForumId place,
                             std::vector<LevelRule> const& wished, Instant now);

// The forums of the tree with their depth, in its order.
std::vector<ForumChoice> forum_choices(Access const& access);

}  // namespace stoa::acts
