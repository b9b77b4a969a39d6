#include "acts/reactions_read.hpp"

#include <algorithm>
#include <iterator>

#include "acts/paging.hpp"
#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "model/limits.hpp"
#include "store/post.hpp"
#include "store/reaction.hpp"

namespace stoa::acts {
namespace {

std::int64_t count_of(Post const& post, ReactionKindId kind)
{
    auto count = kind == like_kind ? post.likes : 0;
    auto found = std::ranges::find(post.reactions, kind, &ReactionCount::kind);
    return found == post.reactions.end() ? count : count + found->count;
}

std::int64_t total_of(std::vector<ReactionCount> const& reactions)
{
    std::int64_t total = 0;
    for (auto const& reaction : reactions) total += reaction.count;
    return total;
}

ReactionKind kind_of(Access const& access, ReactionKindId id)
{
    auto const& kinds = access.reaction_kinds();
    auto found = std::ranges::find(kinds, id, &ReactionKind::id);
    return found == kinds.end() ? ReactionKind{} : *found;
}

PostId id_of(PostView const& view) { return view.post.id; }

}  // namespace

std::vector<ReactionShown> reactions_shown(Access const& access, Post const& post)
{
    std::vector<ReactionShown> shown;
    if (post.likes == 0 && post.reactions.empty()) return shown;
    for (auto const& kind : access.reaction_kinds())
        if (auto count = count_of(post, kind.id); count > 0) shown.push_back({kind, count, false});
    return shown;
}

void add_own_marks(store::Reader& db, Viewer const& viewer, std::span<PostView> posts)
{
    if (!viewer.is_member() || posts.empty()) return;
    auto const [first, last] = std::ranges::minmax_element(posts, {}, id_of);
    std::vector<PostId> with_reactions;
    for (auto const& view : posts)
        if (!view.reactions.empty()) with_reactions.push_back(view.post.id);
    for (auto const& marks : store::marks_of(db, viewer.member, id_of(*first), id_of(*last), with_reactions)) {
        auto view = std::ranges::find(posts, marks.post, id_of);
        if (view == posts.end()) continue;
        if (marks.is_bookmarked) view->is_bookmarked = true;
        for (auto& reaction : view->reactions)
            if (reaction.kind.id == marks.reaction) reaction.is_own = true;
    }
}

Result<ReactionsView> reactions_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post,
                                     std::int64_t page)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    if (!found->may.has(Permission::see_who_reacted))
        return viewer.is_member() ? Refusal::not_permitted : Refusal::login_required;
    if (found->source.deleted_at) return Refusal::no_such_post;
    auto counted = store::find_post(db, post);
    if (!counted) return Refusal::no_such_post;
    auto number = page_of(total_of(counted->reactions), reactions_per_page, page);
    if (!number) return number.error();

    ReactionsView view;
    view.page = *number;
    view.path = access.path_to(found->thread.forum);
    view.counts = reactions_shown(access, *counted);
    view.likes_elsewhere = counted->likes;
    for (auto& reaction : store::reactions_to(db, post, page)) {
        auto kind = kind_of(access, reaction.kind);
        view.reactions.emplace_back(std::move(reaction), std::move(kind));
    }
    view.thread = std::move(found->thread);
    view.post = std::move(found->source);
    return view;
}

Result<ReactionChoiceView> reaction_choice_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                                PostId post)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    if (auto refusal = why_not_react(viewer, found->may, state_of(found->source))) return *refusal;
    ReactionChoiceView view;
    view.path = access.path_to(found->thread.forum);
    std::ranges::copy_if(access.reaction_kinds(), std::back_inserter(view.kinds), &ReactionKind::is_active);
    for (auto const& marks : store::marks_of(db, viewer.member, post, post, {post})) view.own = marks.reaction;
    view.thread = std::move(found->thread);
    view.post = std::move(found->source);
    return view;
}

}  // namespace stoa::acts
