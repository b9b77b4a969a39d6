#pragma once
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "acts/access.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// The part of the forum tree that a viewer may see, each forum with the figures of all that they may see below it.
class ForumTree {
public:
    // One statement for the forums and, for members, one for what is unread and what they watch.
    ForumTree(store::Reader& db, Access const& access, Viewer const& viewer);

    Forum const* find(ForumId forum) const;                    // with its last post, also for those who may not read it
    WatchLevel watch(ForumId forum) const;                     // by the viewer
    std::int64_t unread_threads(ForumId forum) const;          // with those of the forums below
    std::vector<ForumNode> nodes_below(ForumId parent) const;  // ForumId{}: the top
    // Over all that the viewer may read.
    std::int64_t thread_count() const;
    std::int64_t post_count() const;
    std::int64_t unread_threads() const;
    bool may_start_thread_anywhere() const;

private:
    struct Entry {
        Forum const* forum{};
        PermissionSet may;
        std::int64_t unread_threads{};
        WatchLevel watch{};
    };

    Entry const* entry_of(ForumId forum) const;
    std::int64_t unread_in(Entry const& entry) const;  // and below it
    ForumNode node_of(Entry const& entry) const;

    bool is_member_{};
    std::shared_ptr<std::vector<Forum> const> forums_;
    std::vector<Entry> entries_;                                        // what may be seen, in the order of the tree
    std::unordered_map<std::int64_t, std::vector<std::size_t>> below_;  // entries by parent
};

}  // namespace stoa::acts
