#include "acts/forum_tree.hpp"

#include <algorithm>
#include <utility>

#include "store/forum.hpp"
#include "store/thread.hpp"

namespace stoa::acts {
namespace {

// Ids grow with time, so they order posts of which one has none.
bool is_later(LastPost const& a, LastPost const& b)
{
    if (a.at && b.at && a.at != b.at) return a.at > b.at;
    return a.post > b.post;
}

void add_figures(ForumNode& node, ForumNode const& child)
{
    node.forum.thread_count += child.forum.thread_count;
    node.forum.post_count += child.forum.post_count;
    node.unread_threads += child.unread_threads;
    auto const& last = child.forum.last_post;
    if (last && (!node.forum.last_post || is_later(*last, *node.forum.last_post))) node.forum.last_post = last;
}

std::unordered_map<std::int64_t, store::ForumOfMember> forums_of(store::Reader& db, Viewer const& viewer)
{
    std::unordered_map<std::int64_t, store::ForumOfMember> forums;
    for (auto const& forum : store::forums_of_member(db, viewer)) forums.emplace(forum.forum.value, forum);
    return forums;
}

template <class Entries, class Count>
std::int64_t sum(Entries const& entries, Count count)
{
    std::int64_t total = 0;
    for (auto const& entry : entries) {
        if (entry.may.has(Permission::read_threads)) total += count(entry);
    }
    return total;
}

}  // namespace

ForumTree::ForumTree(store::Reader& db, Access const& access, Viewer const& viewer)
    : is_member_{viewer.is_member()}
    , forums_{store::shared_forums(db)}
{
    auto const known = forums_of(db, viewer);
    for (auto const& forum : *forums_) {
        auto const may = access.permissions(viewer, forum.id);
        if (!may.has(Permission::see_forum)) continue;
        auto const found = may.has(Permission::read_threads) ? known.find(forum.id.value) : known.end();
        auto const own = found == known.end() ? store::ForumOfMember{} : found->second;
        below_[forum.parent.value].push_back(entries_.size());
        entries_.push_back({&forum, may, own.unread_threads, own.watch});
    }
}

Forum const* ForumTree::find(ForumId forum) const
{
    auto const* found = entry_of(forum);
    return found == nullptr ? nullptr : found->forum;
}

WatchLevel ForumTree::watch(ForumId forum) const
{
    auto const* found = entry_of(forum);
    return found == nullptr ? WatchLevel::none : found->watch;
}

std::int64_t ForumTree::unread_threads(ForumId forum) const
{
    auto const* found = entry_of(forum);
    return found == nullptr ? 0 : unread_in(*found);
}

std::vector<ForumNode> ForumTree::nodes_below(ForumId parent) const
{
    std::vector<ForumNode> nodes;
    auto found = below_.find(parent.value);
    if (found == below_.end()) return nodes;
    for (auto entry : found->second) nodes.push_back(node_of(entries_[entry]));
    return nodes;
}

ForumTree::Entry const* ForumTree::entry_of(ForumId forum) const
{
    auto const found = std::ranges::find(entries_, forum, [](Entry const& entry) { return entry.forum->id; });
    return found == entries_.end() ? nullptr : &*found;
}

std::int64_t ForumTree::unread_in(Entry const& entry) const
{
    auto total = entry.unread_threads;
    auto const found = below_.find(entry.forum->id.value);
    if (found == below_.end()) return total;
    for (auto const child : found->second) total += unread_in(entries_[child]);
    return total;
}

ForumNode ForumTree::node_of(Entry const& entry) const
{
    ForumNode node{*entry.forum, false, entry.unread_threads, nodes_below(entry.forum->id)};
    // The title of a thread is part of what may be read there.
    if (!entry.may.has(Permission::read_threads)) node.forum.last_post.reset();
    for (auto const& child : node.children) add_figures(node, child);
    node.is_unread = node.unread_threads > 0;
    return node;
}

std::int64_t ForumTree::thread_count() const
{
    return sum(entries_, [](Entry const& entry) { return entry.forum->thread_count; });
}

std::int64_t ForumTree::post_count() const
{
    return sum(entries_, [](Entry const& entry) { return entry.forum->post_count; });
}

std::int64_t ForumTree::unread_threads() const
{
    return sum(entries_, [](Entry const& entry) { return entry.unread_threads; });
}

bool ForumTree::may_start_thread_anywhere() const
{
    return is_member_ && std::ranges::any_of(entries_, [](Entry const& entry) {
               return entry.forum->kind == ForumKind::forum && entry.may.has(Permission::start_threads);
           });
}

}  // namespace stoa::acts
