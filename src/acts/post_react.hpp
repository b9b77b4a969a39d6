#pragma once
#include <string_view>

#include "acts/access.hpp"
#include "acts/post_placed.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// The kind with this key, among those that can be given.
Result<ReactionKindId> parse_reaction(Access const& access, std::string_view key);

// One reaction for each member and post: another kind takes its place, none takes it back.
Result<PostPlaced> post_react(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                              ReactionKindId kind, Instant now);
// As a button does: the kind that was given already is taken back.
Result<PostPlaced> post_react_toggle(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                     ReactionKindId kind, Instant now);

}  // namespace stoa::acts
