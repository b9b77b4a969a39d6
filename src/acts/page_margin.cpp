#include "acts/page_margin.hpp"

#include <algorithm>

#include "store/page_margin.hpp"

namespace stoa::acts {
namespace {

PostView* find_post(ThreadView& view, PostId post)
{
    auto found = std::ranges::find(view.posts, post, [](PostView const& each) { return each.post.id; });
    return found == view.posts.end() ? nullptr : &*found;
}

}  // namespace

void add_margin(store::Reader& db, Access const& access, Viewer const& viewer, ThreadView& view)
{
    if (view.posts.empty()) return;
    auto margin = store::page_margin(db, viewer.member, view.thread.id, view.posts.front().post.position,
                                     view.posts.back().post.position);
    auto const may_read = [&](ForumId forum) { return access.may(viewer, Permission::read_threads, forum); };
    std::ranges::sort(margin.quoted_in, {}, &QuotedIn::post);
    for (auto& place : margin.quoted_in) {
        auto* quoted = may_read(place.forum) ? find_post(view, place.quoted) : nullptr;
        if (quoted != nullptr) quoted->quoted_in.push_back(std::move(place));
    }
    for (auto& pick : margin.picks) {
        if (!may_read(pick.forum)) continue;
        if (auto* picked = find_post(view, pick.post)) picked->is_picked = true;
        view.picks.push_back(std::move(pick));
    }
    view.watch = margin.watch;
    if (view.may_reply) view.draft = std::move(margin.draft);
}

}  // namespace stoa::acts
