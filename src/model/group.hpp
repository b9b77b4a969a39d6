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

struct Group {
    GroupId id;
    std::string name;     // "administrators"
    PermissionSet allow;  // in every forum, unless a forum says otherwise
};

// What a forum says differently for a group; it holds for the forums below it too.
struct ForumRule {
    ForumId forum;
    GroupId group;
    PermissionSet allow;
    PermissionSet deny;
};

}  // namespace stoa
