#include "archive/rules.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace stoa::archive {
namespace {

// In the order of Permission.
constexpr std::array<std::string_view, 12> permission_names{
    "see_forum",       "read_threads",           "start_threads",        "reply",
    "edit_own_posts",  "delete_own_posts",       "see_deleted_posts",    "edit_any_post",
    "delete_any_post", "post_in_locked_threads", "pin_and_lock_threads", "administer"};
static_assert(static_cast<std::size_t>(Permission::administer) + 1 == permission_names.size());

std::vector<std::string> names_of(PermissionSet set)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < permission_names.size(); ++i)
        if (set.has(static_cast<Permission>(i))) names.emplace_back(permission_names[i]);
    return names;
}

std::optional<PermissionSet> set_of(std::vector<std::string> const& names)
{
    PermissionSet set;
    for (auto const& name : names) {
        auto const* found = std::find(permission_names.begin(), permission_names.end(), name);
        if (found == permission_names.end()) return std::nullopt;
        set = set | PermissionSet{static_cast<Permission>(found - permission_names.begin())};
    }
    return set;
}

}  // namespace

RuleRecord record_of(ForumRule const& rule, std::vector<Group> const& groups)
{
    auto group = std::find_if(groups.begin(), groups.end(), [&](Group const& one) { return one.id == rule.group; });
    if (group == groups.end()) throw std::logic_error{"a forum rule for a group that is not there"};
    return {group->name, names_of(rule.allow), names_of(rule.deny)};
}

std::optional<ForumRule> rule_of(RuleRecord const& record, ForumId forum, std::vector<Group> const& groups)
{
    auto group = std::find_if(groups.begin(), groups.end(), [&](Group const& one) { return one.name == record.group; });
    auto allow = set_of(record.allow);
    auto deny = set_of(record.deny);
    if (group == groups.end() || !allow || !deny) return std::nullopt;
    return ForumRule{forum, group->id, *allow, *deny};
}

}  // namespace stoa::archive
