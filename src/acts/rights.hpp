#pragma once
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <span>
#include <unordered_map>
#include <vector>

#include "model/group.hpp"
#include "model/permission.hpp"

namespace stoa::acts {

// What one set of groups may do, worked out: in each forum, in the order of the tree, and on the site as a whole.
struct Rights {
    PermissionSet site;
    std::vector<PermissionSet> forums;
    std::vector<ForumId> readable;  // where threads may be read
};

// Whom the same rights belong to. The member is named only where there are rules for that member alone.
struct RightsKey {
    std::span<GroupId const> groups;
    MemberId member{};
    bool is_banned{};
    bool is_waiting{};  // no full member yet
};

// Rights by whom they belong to. There are few distinct sets of groups; when there are too many, all are forgotten.
class RightsCache {
public:
    template <class Make>
    std::shared_ptr<Rights const> find_or_make(RightsKey key, Make make) const
    {
        if (auto known = find(key)) return known;
        return keep(key, std::make_shared<Rights const>(make()));
    }

private:
    struct OwnedKey {
        std::vector<GroupId> groups;
        MemberId member;
        bool is_banned{};
        bool is_waiting{};
        operator RightsKey() const { return {groups, member, is_banned, is_waiting}; }
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(RightsKey key) const;
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(RightsKey a, RightsKey b) const;
    };

    std::shared_ptr<Rights const> find(RightsKey key) const;
    std::shared_ptr<Rights const> keep(RightsKey key, std::shared_ptr<Rights const> rights) const;

    mutable std::shared_mutex mutex_;
    mutable std::unordered_map<OwnedKey, std::shared_ptr<Rights const>, Hash, Equal> known_;
};

}  // namespace stoa::acts
