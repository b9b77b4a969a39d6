#include "acts/thread_posts.hpp"

#include <algorithm>
#include <utility>

#include "acts/ignore.hpp"
#include "acts/post_view.hpp"
#include "acts/source_read.hpp"
#include "store/upload.hpp"

namespace stoa::acts {
namespace {

// One more statement, on pages that need it.
void add_attachments(store::Reader& db, VisibleThread const& in, std::vector<PostView>& views)
{
    if (!in.may.has(Permission::see_attachments)) return;
    std::vector<PostId> posts;
    for (auto const& view : views) {
        bool const is_hidden = view.post.is_deleted() && !view.may_see_deleted_text;
        if (view.post.attachment_count > 0 && !is_hidden) posts.push_back(view.post.id);
    }
    for (auto& upload : store::attachments_of_posts(db, posts)) {
        auto const carrier =
            std::ranges::find_if(views, [&](PostView const& view) { return view.post.id == upload.post; });
        carrier->attachments.push_back(std::move(upload));
    }
}

}  // namespace

std::vector<PostView> post_views(Access const& access, Viewer const& viewer, VisibleThread const& in,
                                 std::vector<Post> posts, std::int64_t read_position)
{
    std::vector<PostView> views;
    views.reserve(posts.size());
    for (auto& post : posts) views.push_back(post_view(access, viewer, in, std::move(post), read_position));
    return views;
}

std::vector<PostView> whole_post_views(store::Reader& db, Access const& access, Viewer const& viewer,
                                       VisibleThread const& in, std::vector<Post> posts, std::int64_t read_position)
{
    auto views = post_views(access, viewer, in, std::move(posts), read_position);
    add_what_belongs(db, viewer, views);
    add_attachments(db, in, views);
    show_source_cards(db, in.thread, views);
    fold_ignored(db, viewer, views);
    return views;
}

std::vector<PostView> readable_post_views(store::Reader& db, Access const& access, Viewer const& viewer,
                                          VisibleThread const& in, std::vector<Post> posts)
{
    auto views = whole_post_views(db, access, viewer, in, std::move(posts), in.thread.last_position);
    for (auto& view : views) {
        view.may_react = view.may_bookmark = view.may_edit = view.may_delete = view.may_undelete = false;
        view.may_correct = view.may_record = view.may_cite = view.may_remove_corrections = false;
        view.may_describe_sources = false;
    }
    return views;
}

}  // namespace stoa::acts
