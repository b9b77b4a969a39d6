#pragma once
#include <vector>

#include "model/internal_card.hpp"
#include "store/store.hpp"

namespace stoa::store {

// What stands behind these targets, by one statement; deleted threads, posts and members who are guests are left out.
// Whoever shows them asks first who may see the forum: the name of `place` is for the caller to fill in.
std::vector<InternalCard> internal_cards(Reader& db, std::vector<InternalTarget> const& targets);

}  // namespace stoa::store
