#pragma once
#include <optional>
#include <string>
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/admin_views.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

struct GroupDraft {
    static Result<GroupDraft> parse(std::string_view name, std::string_view posts_min, std::string_view days_min);
    std::string name;
    // Both given: members are promoted into the group by themselves.
    std::optional<std::int64_t> posts_min;
    std::optional<std::int64_t> days_min;
};

Result<std::vector<GroupRow>> groups_read(store::Reader& db, Access const& access, Viewer const& viewer);
Result<GroupRow> group_read(store::Reader& db, Access const& access, Viewer const& viewer, GroupId group);
Result<GroupId> group_create(store::Writer& db, Access const& access, Viewer const& viewer, GroupDraft const& draft,
                             Instant now);
Result<Done> group_edit(store::Writer& db, Access const& access, Viewer const& viewer, GroupId group,
                        GroupDraft const& draft, Instant now);
// From then on the group counts only for members who gave a second factor when they logged in, and no longer.
Result<Done> group_require_second_factor(store::Writer& db, Access const& access, Viewer const& viewer, GroupId group,
                                         bool requires_it, Instant now);
Result<Done> group_delete(store::Writer& db, Access const& access, Viewer const& viewer, GroupId group, Instant now);

}  // namespace stoa::acts
