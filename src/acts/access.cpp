#include "acts/access.hpp"

#include <algorithm>
#include <utility>

#include "store/access_rule.hpp"
#include "store/forum.hpp"
#include "store/reaction.hpp"

namespace stoa::acts {
namespace {

constexpr PermissionSet everything{~std::uint64_t{0}};

LevelRules site_level(std::vector<Group> const& groups)
{
    LevelRules level;
    for (auto const& group : groups)
        level.groups.push_back({ForumId{}, group.id, group.allow, group.deny, group.never});
    return level;
}

// Whoever waits for approval reads what guests read. What guests may do besides is not theirs: acts that ask for a
// member would let them.
constexpr PermissionSet reading_alone{
    Permission::see_forum,       Permission::read_threads, Permission::see_history,       Permission::see_attachments,
    Permission::see_who_reacted, Permission::see_members,  Permission::see_who_is_online, Permission::search};

Rights common_of(Rights a, Rights const& b)
{
    a.site = a.site & b.site;
    for (std::size_t i = 0; i < a.forums.size(); ++i) a.forums[i] = a.forums[i] & b.forums[i];
    return a;
}

Rights only_reading(Rights rights)
{
    rights.site = rights.site & reading_alone;
    for (auto& forum : rights.forums) forum = forum & reading_alone;
    return rights;
}

}  // namespace

std::shared_ptr<Access const> Access::load(store::Reader& db)
{
    return std::make_shared<Access const>(store::forums_version(db), store::all_forums(db),
                                          AccessRules{store::all_groups(db), store::all_forum_rules(db),
                                                      store::all_member_rules(db), store::all_forum_moderators(db)},
                                          store::all_reaction_kinds(db));
}

Access::Access(std::int64_t version, std::vector<Forum> const& forums, AccessRules rules,
               std::vector<ReactionKind> reaction_kinds)
    : version_{version}
    , reaction_kinds_{std::move(reaction_kinds)}
{
    for (auto const& forum : forums) {
        index_.emplace(forum.id.value, nodes_.size());
        nodes_.push_back({{forum.id, forum.name, forum.slug, forum.kind}, {}, {}});
    }
    for (std::size_t i = 0; i < forums.size(); ++i) nodes_[i].line = line_to(forums[i], forums);
    take_rules(std::move(rules));
}

void Access::take_rules(AccessRules rules)
{
    groups_ = std::move(rules.groups);
    site_ = site_level(groups_);
    for (auto const& rule : rules.forums)
        if (auto* level = level_of(rule.forum)) level->groups.push_back(rule);
    for (auto const& rule : rules.members) {
        if (auto* level = level_of(rule.forum)) level->members.push_back(rule);
        members_with_rules_.insert(rule.member.value);
    }
    for (auto const& moderator : rules.moderators) {
        if (auto* level = level_of(moderator.forum)) level->moderators.push_back(moderator);
        if (moderator.member.value != 0) members_with_rules_.insert(moderator.member.value);
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

LevelRules* Access::level_of(ForumId forum)
{
    if (forum.value == 0) return &site_;
    auto found = index_.find(forum.value);
    return found == index_.end() ? nullptr : &nodes_[found->second].rules;
}

Group const& Access::moderating() const
{
    static Group const nobody{};
    auto found = std::ranges::find(groups_, moderators, &Group::id);
    return found == groups_.end() ? nobody : *found;
}

std::shared_ptr<Rights const> Access::rights_of(Viewer const& viewer) const
{
    bool is_alone = members_with_rules_.contains(viewer.member.value);
    RightsKey const key{viewer.groups, is_alone ? viewer.member : MemberId{}, viewer.ban.has_value(),
                        viewer.membership != Membership::full};
    return rights_.find_or_make(key, [&] { return make_rights(viewer); });
}

Rights Access::make_rights(Viewer const& viewer) const
{
    if (viewer.membership != Membership::full) return only_reading(*rights_of(Viewer{}));
    auto asker = asker_of(viewer);
    Standing standing;
    standing.apply(applied_rules(site_, moderating(), asker));
    Rights rights;
    bool may_everything = !viewer.ban && standing.result().has(Permission::administer);
    rights.site = may_everything ? everything : standing.result();
    for (auto const& node : nodes_)
        rights.forums.push_back(may_everything ? everything : permissions_in(node, standing, asker));
    if (viewer.ban) rights = common_of(std::move(rights), *rights_of(Viewer{}));
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (rights.forums[i].has(Permission::read_threads)) rights.readable.push_back(nodes_[i].name.id);
    return rights;
}

PermissionSet Access::permissions_in(Node const& node, Standing standing, Asker asker) const
{
    for (auto level : node.line) {
        standing.apply(applied_rules(nodes_[level].rules, moderating(), asker));
        if (!standing.result().has(Permission::see_forum)) return {};
    }
    return standing.result();
}

PermissionSet Access::permissions(Viewer const& viewer, ForumId forum) const
{
    auto found = index_.find(forum.value);
    return found == index_.end() ? PermissionSet{} : rights_of(viewer)->forums[found->second];
}

bool Access::may(Viewer const& viewer, Permission permission, ForumId forum) const
{
    return permissions(viewer, forum).has(permission);
}

PermissionSet Access::site_permissions(Viewer const& viewer) const { return rights_of(viewer)->site; }

bool Access::may_on_site(Viewer const& viewer, Permission permission) const
{
    return site_permissions(viewer).has(permission);
}

bool Access::may_somewhere(Viewer const& viewer, Permission permission) const
{
    auto rights = rights_of(viewer);
    return rights->site.has(permission) ||
           std::ranges::any_of(rights->forums, [&](PermissionSet set) { return set.has(permission); });
}

bool Access::may_administer(Viewer const& viewer) const { return may_on_site(viewer, Permission::administer); }

std::vector<ForumId> Access::readable_forums(Viewer const& viewer) const { return rights_of(viewer)->readable; }

std::vector<ForumId> Access::forums_where(Viewer const& viewer, Permission permission) const
{
    auto rights = rights_of(viewer);
    std::vector<ForumId> forums;
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (rights->forums[i].has(permission)) forums.push_back(nodes_[i].name.id);
    return forums;
}

std::optional<ForumName> Access::find(ForumId forum) const
{
    auto const* node = node_of(forum);
    if (node == nullptr) return std::nullopt;
    return node->name;
}

std::vector<ForumName> Access::all_forums() const
{
    // A line of places in the order of the tree sorts a forum behind the one that holds it.
    std::vector<Node const*> sorted;
    for (auto const& node : nodes_) sorted.push_back(&node);
    std::ranges::sort(sorted, {}, &Node::line);
    std::vector<ForumName> forums;
    for (auto const* node : sorted) forums.push_back(node->name);
    return forums;
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
