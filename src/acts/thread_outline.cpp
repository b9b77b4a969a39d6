#include "acts/thread_outline.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "acts/paging.hpp"
#include "acts/visible.hpp"
#include "store/ignore.hpp"
#include "store/thread_outline.hpp"

namespace stoa::acts {
namespace {

// A post with those that it quotes, latest first: it stands below the first of them.
struct OutlineNode {
    OutlinePost post;
    std::vector<PostMark> quotes;
    std::vector<std::int64_t> answers;  // positions
    int depth{1};
};
using OutlineNodes = std::map<std::int64_t, OutlineNode>;  // by position: what is quoted comes before what quotes it

OutlineNodes nodes_of(std::vector<store::QuotePair> const& pairs)
{
    OutlineNodes nodes;
    for (auto const& pair : pairs) {
        nodes[pair.quoted_position].post.post = pair.quoted;
        auto& quoting = nodes[pair.quoting_position];
        quoting.post.post = pair.quoting;
        quoting.quotes.push_back({pair.quoted, pair.quoted_position});
    }
    for (auto& [position, node] : nodes) std::ranges::sort(node.quotes, std::ranges::greater{}, &PostMark::position);
    return nodes;
}

void describe(store::Reader& db, Viewer const& viewer, OutlineNodes& nodes)
{
    std::vector<PostId> posts;
    for (auto const& [position, node] : nodes) posts.push_back(node.post.post);
    auto const ignored = viewer.ignores_members ? store::ignored_members(db, viewer.member) : std::vector<MemberId>{};
    for (auto& row : store::outline_rows(db, posts)) {
        auto& post = nodes[row.position].post;
        post.position = row.position;
        post.is_deleted = row.is_deleted;
        post.is_ignored = !row.is_by_staff && std::ranges::binary_search(ignored, row.author.id);
        post.author = std::move(row.author);
        post.created_at = row.created_at;
        if (!post.is_ignored) post.excerpt = std::move(row.excerpt);
    }
}

// A chain of answers goes so deep; from there on they stand one after another and say what they answer.
void hang_up(OutlineNodes& nodes)
{
    for (auto& [position, node] : nodes) {
        if (node.quotes.empty()) continue;
        auto& above = nodes[node.quotes.front().position];
        bool const is_deepest = above.depth == outline_depth_max;
        node.depth = is_deepest ? above.depth : above.depth + 1;
        node.post.quotes_too.assign(node.quotes.begin() + (is_deepest ? 0 : 1), node.quotes.end());
        // `lists` below finds the answers to a deepest post beside it.
        above.answers.push_back(position);
    }
}

std::vector<OutlinePost> lists(OutlineNodes& nodes, std::vector<std::int64_t> const& positions)
{
    std::vector<OutlinePost> posts;
    for (auto const position : positions) {
        auto& node = nodes[position];
        posts.push_back(std::move(node.post));
        auto below = lists(nodes, node.answers);
        if (node.depth < outline_depth_max)
            posts.back().answers = std::move(below);
        else
            std::ranges::move(below, std::back_inserter(posts));
    }
    return posts;
}

// What is quoted besides something else alone is named where that happens.
std::vector<OutlinePost> tree_of(OutlineNodes& nodes)
{
    hang_up(nodes);
    std::vector<std::int64_t> tops;
    for (auto const& [position, node] : nodes)
        if (node.quotes.empty() && !node.answers.empty()) tops.push_back(position);
    return lists(nodes, tops);
}

}  // namespace

Result<OutlineView> outline_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                                 std::int64_t page)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    auto const number = page_of(found->thread.last_position, outline_positions_per_page, page);
    if (!number) return number.error();

    OutlineView view;
    view.page = *number;
    view.last = std::min(page * outline_positions_per_page, found->thread.last_position);
    view.first = (page - 1) * outline_positions_per_page + 1;
    auto nodes = nodes_of(store::quotes_within_thread(db, thread, view.first, view.last));
    describe(db, viewer, nodes);
    view.posts = tree_of(nodes);
    view.path = access.path_to(found->thread.forum);
    view.thread = std::move(found->thread);
    return view;
}

}  // namespace stoa::acts
