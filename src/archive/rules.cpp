#include "archive/rules.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace stoa::archive {
namespace {

std::vector<std::string> names_of(PermissionSet set)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < permission_count; ++i)
        if (auto permission = static_cast<Permission>(i); set.has(permission)) names.emplace_back(name_of(permission));
    return names;
}

std::optional<PermissionSet> set_of(std::vector<std::string> const& names)
{
    PermissionSet set;
    for (auto const& name : names) {
        auto permission = parse_permission(name);
        if (!permission) return std::nullopt;
        set = set | PermissionSet{*permission};
    }
    return set;
}

}  // namespace

RuleRecord record_of(ForumRule const& rule, std::vector<Group> const& groups)
{
    auto group = std::find_if(groups.begin(), groups.end(), [&](Group const& one) { return one.id == rule.group; });
    if (group == groups.end()) throw std::logic_error{"a forum rule for a group that is not there"};
    return {group->name, names_of(rule.allow), names_of(rule.deny), names_of(rule.never)};
}

std::optional<ForumRule> rule_of(RuleRecord const& record, ForumId forum, std::vector<Group> const& groups)
{
    auto group = std::find_if(groups.begin(), groups.end(), [&](Group const& one) { return one.name == record.group; });
    auto allow = set_of(record.allow);
    auto deny = set_of(record.deny);
    auto never = set_of(record.never);
    if (group == groups.end() || !allow || !deny || !never) return std::nullopt;
    return ForumRule{forum, group->id, *allow, *deny, *never};
}

}  // namespace stoa::archive
