#include "acts/access.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "store/forum.hpp"

namespace stoa::acts {
namespace {

constexpr PermissionSet everything{~std::uint64_t{0}};

bool is_in(Viewer const& viewer, GroupId group)
{
    return std::ranges::find(viewer.groups, group) != viewer.groups.end();
}

// Everybody who looks is in one of these two, so what they say is the rule and what other groups say the exception.
bool is_for_everybody(GroupId group) { return group == guests || group == members; }

template <class Counts>
PermissionSet after_rules(PermissionSet before, std::vector<ForumRule> const& rules, Viewer const& viewer,
                          Counts counts)
{
    PermissionSet allow, deny;
    for (auto const& rule : rules) {
        if (!counts(rule.group) || !is_in(viewer, rule.group)) continue;
        allow = allow | rule.allow;
        deny = deny | rule.deny;
    }
    return (before | allow) - deny;
}

PermissionSet after_level(PermissionSet before, std::vector<ForumRule> const& rules, Viewer const& viewer)
{
    auto for_everybody = after_rules(before, rules, viewer, is_for_everybody);
    return after_rules(for_everybody, rules, viewer, std::not_fn(is_for_everybody));
}

}  // namespace

std::shared_ptr<Access const> Access::load(store::Reader& db)
{
    return std::make_shared<Access const>(store::forums_version(db), store::all_forums(db), store::all_groups(db),
                                          store::all_forum_rules(db));
}

Access::Access(std::int64_t version, std::vector<Forum> const& forums, std::vector<Group> groups,
               std::vector<ForumRule> const& rules)
    : version_{version}
    , groups_{std::move(groups)}
{
    for (auto const& forum : forums) {
        index_.emplace(forum.id.value, nodes_.size());
        nodes_.push_back({{forum.id, forum.name, forum.slug, forum.kind}, {}, {}});
    }
    for (std::size_t i = 0; i < forums.size(); ++i) nodes_[i].line = line_to(forums[i], forums);
    for (auto const& rule : rules) {
        auto found = index_.find(rule.forum.value);
        if (found != index_.end()) nodes_[found->second].rules.push_back(rule);
    }
}

std::vector<std::size_t> Access::line_to(Forum const& forum, std::vector<Forum> const& forums) const
{
    std::vector<std::size_t> line;
    // No line is longer than there are forums, not even if their parents went round in a circle.
    for (auto at = index_.find(forum.id.value); at != index_.end() && line.size() < forums.size();) {
        line.push_back(at->second);
        at = index_.find(forums[at->second].parent.value);
    }
    std::ranges::reverse(line);
    return line;
}

Access::Node const* Access::node_of(ForumId forum) const
{
    auto found = index_.find(forum.value);
    return found == index_.end() ? nullptr : &nodes_[found->second];
}

PermissionSet Access::site_permissions(Viewer const& viewer) const
{
    PermissionSet permissions;
    for (auto const& group : groups_) {
        if (is_in(viewer, group.id)) permissions = permissions | group.allow;
    }
    return permissions;
}

PermissionSet Access::permissions(Viewer const& viewer, ForumId forum) const
{
    auto const* node = node_of(forum);
    if (node == nullptr) return {};
    auto permissions = site_permissions(viewer);
    if (permissions.has(Permission::administer)) return everything;
    for (auto level : node->line) {
        permissions = after_level(permissions, nodes_[level].rules, viewer);
        if (!permissions.has(Permission::see_forum)) return {};
    }
    return permissions;
}

bool Access::may(Viewer const& viewer, Permission permission, ForumId forum) const
{
    return permissions(viewer, forum).has(permission);
}

bool Access::may_administer(Viewer const& viewer) const { return site_permissions(viewer).has(Permission::administer); }

std::vector<ForumId> Access::readable_forums(Viewer const& viewer) const
{
    std::vector<ForumId> forums;
    for (auto const& node : nodes_) {
        if (may(viewer, Permission::read_threads, node.name.id)) forums.push_back(node.name.id);
    }
    return forums;
}

std::optional<ForumName> Access::find(ForumId forum) const
{
    auto const* node = node_of(forum);
    if (node == nullptr) return std::nullopt;
    return node->name;
}

std::vector<ForumName> Access::path_to(ForumId forum) const
{
    std::vector<ForumName> path;
    if (auto const* node = node_of(forum)) {
        for (auto level : node->line) path.push_back(nodes_[level].name);
    }
    return path;
}

}  // namespace stoa::acts
