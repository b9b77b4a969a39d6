#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "acts/access_rules.hpp"
#include "acts/rights.hpp"
#include "model/explanation.hpp"
#include "model/forum.hpp"
#include "model/group.hpp"
#include "model/reaction.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// The forum tree, who may do what in it, and what else changes with it, as of one version: immutable, shared by all
// threads. `permissions` is the one function that answers whether somebody may do something, and `explain` says why.
class Access {
public:
    static std::shared_ptr<Access const> load(store::Reader& db);
    Access(std::int64_t version, std::vector<Forum> const& forums, AccessRules rules,
           std::vector<ReactionKind> reaction_kinds = {});

    // The rules for the site, then from the top of the tree down to the forum what each level says otherwise. On a
    // level the rules for guests and members come first, because everybody is one of them; then those for the groups
    // that some were added to; then those for one member alone. Among rules of one kind a deny wins over an allow. A
    // never, on whichever level and for whomever, wins over everything. Nobody sees what stands in a forum that they
    // may not see. Who administers the site may do everything; who is banned may do no more than guests, and who waits
    // for approval may read what guests read.
    PermissionSet permissions(Viewer const& viewer, ForumId forum) const;
    bool may(Viewer const& viewer, Permission permission, ForumId forum) const;
    // What concerns no forum: ban_members, manage_groups ...
    PermissionSet site_permissions(Viewer const& viewer) const;
    bool may_on_site(Viewer const& viewer, Permission permission) const;
    // In one forum at least, or on the site.
    bool may_somewhere(Viewer const& viewer, Permission permission) const;
    bool may_administer(Viewer const& viewer) const;
    std::vector<ForumId> readable_forums(Viewer const& viewer) const;
    std::vector<ForumId> forums_where(Viewer const& viewer, Permission permission) const;

    // The rules that speak of the permission, in order, and which of them decided. ForumId{}: on the site.
    Explanation explain(Viewer const& viewer, ForumId forum, Permission permission) const;

    std::optional<ForumName> find(ForumId forum) const;
    std::vector<ForumName> all_forums() const;            // each after the one that holds it
    std::vector<ForumName> path_to(ForumId forum) const;  // from the top, with the forum itself
    std::vector<Group> const& groups() const { return groups_; }
    std::vector<ReactionKind> const& reaction_kinds() const { return reaction_kinds_; }  // in the order of posts
    std::int64_t version() const { return version_; }

private:
    struct Node {
        ForumName name;
        std::vector<std::size_t> line;  // of nodes, from the top to this one
        LevelRules rules;
    };
    class Explaining;

    Node const* node_of(ForumId forum) const;
    LevelRules* level_of(ForumId forum);  // of the site for ForumId{}
    std::vector<std::size_t> line_to(Forum const& forum, std::vector<Forum> const& forums) const;
    void take_rules(AccessRules rules);
    Group const& moderating() const;
    std::shared_ptr<Rights const> rights_of(Viewer const& viewer) const;
    Rights make_rights(Viewer const& viewer) const;
    PermissionSet permissions_in(Node const& node, Standing standing, Asker asker) const;

    std::int64_t version_{};
    std::vector<Group> groups_;
    LevelRules site_;
    std::vector<Node> nodes_;  // in the order of the tree
    std::unordered_map<std::int64_t, std::size_t> index_;
    std::unordered_set<std::int64_t> members_with_rules_;
    RightsCache rights_;
    std::vector<ReactionKind> reaction_kinds_;
};

}  // namespace stoa::acts
