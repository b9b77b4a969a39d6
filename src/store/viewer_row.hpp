#pragma once
#include <optional>
#include <utility>

#include "db/row.hpp"
#include "model/viewer.hpp"

// The columns that ViewerRows reads, in its order; `m` is the row of members. A group and whether it waits come last.
#define STOA_VIEWER_COLUMNS                                                                                            \
    "m.id, m.name, m.theme, m.density, m.read_floor, CASE WHEN m.email_confirmed_at IS NULL THEN 0 ELSE 1 END, "       \
    "m.avatar_id, m.banned_at, m.banned_until, m.ban_reason, m.unread_alerts, "                                        \
    "m.time_zone, m.hides_signatures, m.hides_presence, m.writers, m.unread_conversations, "                           \
    "m.ignores_members, m.ignores_threads, m.membership, "
// For a member as such: every group of theirs, a row of member_groups `g`, counts.
#define STOA_ANY_GROUP "g.group_id, 0"
// For a session or token `t`: a group that requires a second factor waits until one was given.
#define STOA_PROVEN_GROUP "g.group_id, CASE WHEN t.is_strong = 1 THEN 0 ELSE coalesce(q.requires_second_factor, 0) END"
#define STOA_GROUPS_OF_VIEWER " LEFT JOIN member_groups g ON g.member_id = m.id LEFT JOIN groups q ON q.id = g.group_id"

namespace stoa::store {

// A viewer comes as one row for each of their groups.
class ViewerRows {
public:
    void add(db::Row& row)
    {
        if (!viewer_) {
            viewer_ = Viewer{row.get<MemberId>(),
                             row.get<std::string>(),
                             {members},
                             {row.get<Theme>(), row.get<Density>()},
                             row.get<Instant>(),
                             row.get<bool>(),
                             row.get<UploadId>(),
                             ban_from(row),
                             row.get<std::int64_t>()};
            viewer_->preferences.time_zone = row.get<std::string>();
            viewer_->preferences.hides_signatures = row.get<bool>();
            viewer_->preferences.hides_presence = row.get<bool>();
            viewer_->preferences.writers = row.get<Writers>();
            viewer_->unread_conversations = row.get<std::int64_t>();
            viewer_->ignores_members = row.get<bool>();
            viewer_->ignores_threads = row.get<bool>();
            viewer_->membership = row.get<Membership>();
        } else {
            row.skip(19);
        }
        auto group = row.get<GroupId>();
        bool const waits = row.get<bool>();
        if (waits)
            viewer_->lacks_second_factor = true;
        else if (group.value != 0)
            viewer_->groups.push_back(group);
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
