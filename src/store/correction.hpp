#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/correction.hpp"
#include "model/post.hpp"
#include "store/store.hpp"

namespace stoa::store {

void insert_correction(Writer& db, PostSource const& post, MemberId author, std::string_view text, Instant now);
void remove_correction(Writer& db, CorrectionId correction, MemberId by, Instant now);
std::optional<Correction> find_correction(Reader& db, CorrectionId correction);
// Of several posts, oldest first. The text of one that was removed stays in the database and is not read.
std::vector<Correction> corrections_of(Reader& db, std::vector<PostId> const& posts);
std::int64_t count_corrections(Reader& db, PostId post);

}  // namespace stoa::store
