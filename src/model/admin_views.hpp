#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/explanation.hpp"
#include "model/forum.hpp"
#include "model/group.hpp"
#include "model/log_entry.hpp"
#include "model/member.hpp"
#include "model/views.hpp"

// What acts hand to the pages of administration.
namespace stoa {

// What one level says for each group.
struct PermissionsView {
    struct Column {
        GroupId group;
        std::string name;
        std::int64_t members{};  // 0: not counted
        PermissionSet allow, deny, never;
    };
    ForumName place;  // id 0: the whole site
    std::vector<ForumChoice> forums;
    std::vector<Column> columns;
};

struct GroupRow {
    Group group;
    std::int64_t members{};  // that were added to it
    std::optional<Promotion> promotion;
    bool is_fixed{};  // one of the four that every forum has
};

struct MemberRow {
    MemberName member;
    std::string email;  // empty where the viewer may not see it
    std::optional<Instant> joined_at;
    std::int64_t post_count{};
    std::vector<std::string> groups;  // names
    bool is_banned{};
};

struct MemberEditView {
    Member member;
    std::vector<GroupRow> groups;  // that somebody can be added to
    bool has_second_factor{};
};

// Exceptions for one member.
struct MemberRulesView {
    MemberName member;
    ForumName place;  // id 0: the whole site
    std::vector<ForumChoice> forums;
    MemberRule rule;                // that holds there
    PermissionSet permissions;      // what they may do there, by all rules together
    std::vector<ForumName> places;  // where there are exceptions
};

struct ForumRow {
    Forum forum;
    int depth{};
};

struct ForumEditView {
    Forum forum;
    std::string moderators;            // names, with commas between them
    std::vector<ForumChoice> parents;  // what it may stand in
    std::vector<ForumChoice> targets;  // where its threads may go
};

struct DashboardView {
    std::int64_t members{}, threads{}, posts{}, bans{};
    std::vector<LogEntry> changes;  // the latest
};

}  // namespace stoa
