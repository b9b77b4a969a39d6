#pragma once
#include <cstdint>
#include <string>

#include "base/id.hpp"
#include "model/permission.hpp"

namespace stoa {

using GroupId = Id<struct Group>;

// The four that every forum has; their ids are fixed.
inline constexpr GroupId guests{1};
inline constexpr GroupId members{2};
inline constexpr GroupId moderators{3};
inline constexpr GroupId administrators{4};

// A deny takes away what was allowed before it (by a level above, or by another group); something later may allow it
// again. A never cannot be allowed again by anything (docs/permissions.md).
struct Group {
    GroupId id;
    std::string name;     // "administrators"
    PermissionSet allow;  // in every forum, unless a forum says otherwise
    PermissionSet deny{};
    PermissionSet never{};
    bool requires_second_factor{};  // of its members, before its rights count
};

// What a forum says differently for a group; it holds for the forums below it too.
struct ForumRule {
    ForumId forum;
    GroupId group;
    PermissionSet allow;
    PermissionSet deny;
    PermissionSet never{};
};

// The same for one member alone.
struct MemberRule {
    MemberId member;
    ForumId forum{};  // 0: the whole site
    PermissionSet allow{};
    PermissionSet deny{};
    PermissionSet never{};
};

// Somebody who counts as one of the moderators in a forum and in those below it: a member, or all of a group.
struct ForumModerator {
    ForumId forum;
    MemberId member{};
    GroupId group{};
};

// What earns a place in a group by itself: a level of trust.
struct Promotion {
    GroupId group;
    std::int64_t posts_min{};
    std::int64_t days_min{};  // since joining
};

}  // namespace stoa
