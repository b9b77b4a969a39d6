#pragma once
#include <unordered_set>
#include <vector>

#include "model/explanation.hpp"
#include "model/group.hpp"
#include "model/viewer.hpp"

// Which rules count for somebody on one level: the site, or a forum of the tree.
namespace stoa::acts {

// All rules there are, as the store gives them.
struct AccessRules {
    std::vector<Group> groups;
    std::vector<ForumRule> forums{};
    std::vector<MemberRule> members{};
    std::vector<ForumModerator> moderators{};
};

// On one level those of a later tier come after those of an earlier one. Everybody who looks is a guest or a member, so
// what is said for these two is the rule, what is said for other groups an exception from it, and what is said for one
// member an exception from that.
enum class Tier : std::uint8_t { everybody, added_groups, member };
inline constexpr Tier tiers[]{Tier::everybody, Tier::added_groups, Tier::member};

struct AppliedRule {
    Tier tier{};
    RuleSource source{};
    GroupId group{};
    PermissionSet allow, deny, never;
};

// The rules of one level.
struct LevelRules {
    std::vector<ForumRule> groups;
    std::vector<MemberRule> members;
    std::vector<ForumModerator> moderators;
};

// Who asks, as far as rules go; on the way down the tree they may become a moderator.
struct Asker {
    std::vector<GroupId> groups;
    MemberId member{};
    bool is_in(GroupId group) const;
};
Asker asker_of(Viewer const& viewer);

// Those that count for the asker, tier by tier. `moderating` is what the group of moderators may do on the site: a
// moderator of this forum is let into that group from here down.
std::vector<AppliedRule> applied_rules(LevelRules const& level, Group const& moderating, Asker& asker);

// What is allowed so far on the way down, and what will never be.
struct Standing {
    PermissionSet allowed, never;
    PermissionSet result() const { return allowed - never; }
    void apply(std::vector<AppliedRule> const& rules);
};

}  // namespace stoa::acts
