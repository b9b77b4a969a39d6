#include "pages/post_list.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "pages/form.hpp"
#include "pages/post.hpp"
#include "pages/reaction_bar.hpp"

namespace stoa::pages {

bool has_unread_line(ThreadView const& view)
{
    return view.first_unread > 0 && !view.posts.empty() && view.posts.front().post.position <= view.first_unread &&
           view.first_unread <= view.posts.back().post.position;
}

void PostList::operator()(html::Writer& out) const
{
    auto const key = form_key(frame);
    PostSurroundings const around{.frame = frame,
                                  .thread = view.thread,
                                  .may_reply = view.may_reply,
                                  .is_login_needed_to_reply = view.is_login_needed_to_reply,
                                  .form_key = key};
    bool has_line_to_come = has_unread_line(view);
    auto const posts = [&] {
        for (auto const& post : view.posts) {
            if (has_line_to_come && post.post.position >= view.first_unread) {
                out.html<R"~(<li class="unread-line" id="unread"><span>{} new since your last visit</span></li>)~">(
                    grouped(view.unread_posts));
                has_line_to_come = false;
            }
            PostPart{around, post}(out);
        }
    };
    auto const choice = [&] {
        if (std::ranges::any_of(view.posts, &PostView::may_react)) ReactionChoice{view.reaction_kinds}(out);
    };
    out.html<R"~(<ol class="posts" start="{}">{}</ol>{})~">(view.posts.empty() ? 1 : view.posts.front().post.position,
                                                            posts, choice);
}

}  // namespace stoa::pages
