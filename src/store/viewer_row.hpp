#pragma once
#include <optional>
#include <utility>

#include "db/row.hpp"
#include "model/viewer.hpp"

// The columns that ViewerRows reads, in its order; `m` is the row of members, `g` that of member_groups.
#define STOA_VIEWER_COLUMNS                                                                                            \
    "m.id, m.name, m.theme, m.density, m.read_floor, CASE WHEN m.email_confirmed_at IS NULL THEN 0 ELSE 1 END, "       \
    "m.avatar_id, m.banned_at, m.banned_until, m.ban_reason, g.group_id"
// Joins `g` for a session or token `t`: a group that requires a second factor counts only where one was given.
#define STOA_PROVEN_GROUPS                                                                                             \
    " LEFT JOIN member_groups g ON g.member_id = m.id"                                                                 \
    "  AND (t.is_strong = 1 OR g.group_id NOT IN (SELECT id FROM groups WHERE requires_second_factor = 1))"

namespace stoa::store {

// A viewer comes as one row for each of their groups.
class ViewerRows {
public:
    void add(db::Row& row)
    {
        if (!viewer_) {
            viewer_ = Viewer{row.get<MemberId>(), row.get<std::string>(),
                             {members},           {row.get<Theme>(), row.get<Density>()},
                             row.get<Instant>(),  row.get<bool>(),
                             row.get<UploadId>(), ban_from(row)};
        } else {
            row.skip(10);
        }
        auto group = row.get<GroupId>();
        if (group.value != 0) viewer_->groups.push_back(group);
    }
    std::optional<Viewer> viewer() { return std::move(viewer_); }

private:
    static std::optional<Ban> ban_from(db::Row& row)
    {
        auto since = row.get<std::optional<Instant>>();
        Ban ban{since.value_or(Instant{}), row.get<std::optional<Instant>>(), row.get<std::string>()};
        if (!since) return std::nullopt;
        return ban;
    }

    std::optional<Viewer> viewer_;
};

}  // namespace stoa::store
