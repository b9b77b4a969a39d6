#pragma once
#include <memory>
#include <optional>
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

    PermissionSet permissions(Viewer const& viewer, ForumId forum) const;
    bool may(Viewer const& viewer, Permission permission, ForumId forum) const;
    bool may_administer(Viewer const& viewer) const;
    std::vector<ForumId> readable_forums(Viewer const& viewer) const;

    std::optional<ForumName> find(ForumId forum) const;
    std::vector<ForumName> path_to(ForumId forum) const;  // from the top, with the forum itself
    std::int64_t version() const { return version_; }

private:
    std::int64_t version_{};
    // ... (the engineer of acts fills this in)
};

}  // namespace stoa::acts
