#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "model/forum.hpp"
#include "model/group.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// The forum tree and who may do what in it, as of one version: immutable, shared by all threads.
// `permissions` is the one function that answers whether somebody may do something.
class Access {
public:
    static std::shared_ptr<Access const> load(store::Reader& db);
    Access(std::int64_t version, std::vector<Forum> const& forums, std::vector<Group> groups,
           std::vector<ForumRule> const& rules);

    // The groups' own permissions, then from the top of the tree down to the forum what each level says otherwise. On a
    // level the rules for guests and members come first, because everybody is one of them; then those for the groups
    // that some were added to: so a forum that is closed to members can be open to moderators. Among the latter a
    // denial to one group wins over what another is allowed. Nobody sees what stands in a forum that they may not see.
    PermissionSet permissions(Viewer const& viewer, ForumId forum) const;
    bool may(Viewer const& viewer, Permission permission, ForumId forum) const;
    bool may_administer(Viewer const& viewer) const;
    std::vector<ForumId> readable_forums(Viewer const& viewer) const;

    std::optional<ForumName> find(ForumId forum) const;
    std::vector<ForumName> path_to(ForumId forum) const;  // from the top, with the forum itself
    std::int64_t version() const { return version_; }

private:
    struct Node {
        ForumName name;
        std::vector<std::size_t> line;  // of nodes, from the top to this one
        std::vector<ForumRule> rules;
    };

    Node const* node_of(ForumId forum) const;
    std::vector<std::size_t> line_to(Forum const& forum, std::vector<Forum> const& forums) const;
    PermissionSet site_permissions(Viewer const& viewer) const;

    std::int64_t version_{};
    std::vector<Group> groups_;
    std::vector<Node> nodes_;  // in the order of the tree
    std::unordered_map<std::int64_t, std::size_t> index_;
};

}  // namespace stoa::acts
