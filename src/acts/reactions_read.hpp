#pragma once
#include <span>
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// Who reacted to a post. Of a deleted post nobody is told.
Result<ReactionsView> reactions_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post,
                                     std::int64_t page);

// What the viewer may react with, where they may.
Result<ReactionChoiceView> reaction_choice_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                                PostId post);

// The counts of a post in the order of the kinds, with the likes that an import brought.
std::vector<ReactionShown> reactions_shown(Access const& access, Post const& post);

// Adds to the posts of a page what the viewer has left on them, in one statement; guests have left nothing.
void add_own_marks(store::Reader& db, Viewer const& viewer, std::span<PostView> posts);

}  // namespace stoa::acts
