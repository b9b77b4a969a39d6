#include "acts/post_selection.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "acts/thread_posts.hpp"
#include "acts/unread.hpp"
#include "acts/visible.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/member.hpp"
#include "store/member_search.hpp"
#include "store/post_selection.hpp"
#include "store/read_mark.hpp"

namespace stoa::acts {
namespace {

// What makes a post worth catching up on is that others found it so; it is read where it stood in the talk.
std::vector<Post> posts_to_catch_up(store::Reader& db, Viewer const& viewer, SelectionView& view)
{
    auto const read = store::read_position(db, viewer, view.thread);
    view.unread_posts = unread_of(view.thread, read).posts;
    if (view.unread_posts == 0) return {};
    auto posts = store::useful_posts(db, view.thread.id, read, 0, posts_per_page);
    std::ranges::sort(posts, {}, &Post::position);
    return posts;
}

// One more than a page holds tells that there is another page.
std::vector<Post> posts_of(store::Reader& db, Viewer const& viewer, SelectionWish const& wish, SelectionView& view)
{
    constexpr int count = posts_per_page + 1;
    auto const thread = view.thread.id;
    switch (wish.selection) {
    case PostSelection::by_member: return store::posts_by_member(db, thread, wish.member, wish.after, count);
    case PostSelection::with_pictures: return store::posts_with_pictures(db, thread, wish.after, count);
    case PostSelection::useful: return store::useful_posts(db, thread, 0, wish.after, count);
    case PostSelection::catch_up: return posts_to_catch_up(db, viewer, view);
    }
    throw std::logic_error{"unknown selection of posts"};
}

void note_next_page(SelectionView& view, std::vector<Post>& posts)
{
    if (std::ssize(posts) <= posts_per_page) return;
    posts.resize(posts_per_page);
    if (view.selection != PostSelection::useful)
        view.next_after = posts.back().position;
    else if (view.after + posts_per_page < useful_posts_max)
        view.next_after = view.after + posts_per_page;
}

}  // namespace

Result<SelectionView> selection_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                                     SelectionWish const& wish)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    bool const is_ranked = wish.selection == PostSelection::useful;
    if (wish.after < 0 || (is_ranked && wish.after >= useful_posts_max)) return Refusal::no_such_page;

    SelectionView view;
    view.selection = wish.selection;
    view.after = wish.after;
    view.path = access.path_to(found->thread.forum);
    view.thread = found->thread;
    if (wish.selection == PostSelection::by_member) {
        auto const member = store::find_member(db, wish.member);
        if (!member || member->membership != Membership::full) return Refusal::no_such_member;
        view.member = {member->id, member->name, member->avatar};
    }
    auto posts = posts_of(db, viewer, wish, view);
    note_next_page(view, posts);
    view.posts = readable_post_views(db, access, viewer, *found, std::move(posts));
    return view;
}

Result<MemberId> author_find(store::Reader& db, std::string_view typed)
{
    auto const member = store::find_member_named(db, likeness_key(clean_line(typed)));
    if (!member || store::find_member(db, *member)->membership != Membership::full) return Refusal::author_unknown;
    return *member;
}

}  // namespace stoa::acts
