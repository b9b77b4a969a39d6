#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/post.hpp"
#include "model/reaction.hpp"
#include "store/store.hpp"

namespace stoa::store {

// In the order in which posts offer them, those that cannot be given any more among them.
std::vector<ReactionKind> all_reaction_kinds(Reader& db);                   // in the order of posts
ReactionKindId insert_reaction_kind(Writer& db, ReactionKind const& kind);  // the last of all; its id is given here
void update_reaction_kind(Writer& db, ReactionKind const& kind);            // all but its key
void set_reaction_kind_positions(Writer& db, std::span<ReactionKind const> in_order);

std::optional<ReactionKindId> find_reaction(Reader& db, PostId post, MemberId member);
// One reaction for each member and post: another kind takes its place, kind 0 takes it back. Keeps the counts of the
// post, their sum, and the score of its author. Tells whether anything changed.
bool set_reaction(Writer& db, PostSource const& post, MemberId member, ReactionKindId kind, Instant now);

// Latest first.
std::vector<Reaction> reactions_to(Reader& db, PostId post, std::int64_t page);

// What a member has left on posts, in one statement.
struct OwnMarks {
    PostId post{};
    ReactionKindId reaction{};
    bool is_bookmarked{};
};
std::vector<OwnMarks> marks_of(Reader& db, MemberId member, PostId first, PostId last,
                               std::vector<PostId> const& with_reactions);

// The counts of a post as their column holds them: "1:7,3:2".
std::string packed_counts(std::span<ReactionCount const> counts);
std::vector<ReactionCount> unpacked_counts(std::string_view column);

}  // namespace stoa::store
