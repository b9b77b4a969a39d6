#include "acts/post_react.hpp"

#include <algorithm>

#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "store/event.hpp"
#include "store/reaction.hpp"

namespace stoa::acts {

Result<ReactionKindId> parse_reaction(Access const& access, std::string_view key)
{
    auto const& kinds = access.reaction_kinds();
    auto found = std::ranges::find(kinds, key, &ReactionKind::key);
    if (found == kinds.end() || !found->is_active) return Refusal::reaction_unknown;
    return found->id;
}

Result<PostPlaced> post_react(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                              ReactionKindId kind, Instant now)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    auto const& [source, thread, may] = *found;
    if (auto refusal = why_not_react(viewer, may, state_of(source))) return *refusal;

    if (store::set_reaction(db, source, viewer.member, kind, now))
        store::announce(db, {.kind = kind.value == 0 ? EventKind::reaction_taken_back : EventKind::reaction_given,
                             .forum = thread.forum,
                             .thread = thread.id,
                             .post = post,
                             .member = viewer.member,
                             .at = now});
    return placed_in(thread, post, source.position);
}

Result<PostPlaced> post_react_toggle(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                     ReactionKindId kind, Instant now)
{
    bool const is_given = store::find_reaction(db, post, viewer.member) == kind;
    return post_react(db, access, viewer, post, is_given ? ReactionKindId{} : kind, now);
}

}  // namespace stoa::acts
