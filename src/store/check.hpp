#pragma once
#include <string>
#include <vector>

#include "store/store.hpp"

namespace stoa::store {

// What the counters and last-post columns say against what the posts say. Empty: all is well. Memory does not grow with
// the forum.
std::vector<std::string> find_inconsistencies(Reader& db);
// The engine's own check of its file (PRAGMA integrity_check and foreign_key_check; on PostgreSQL amcheck-free sanity
// queries).
std::vector<std::string> find_damage(Reader& db);

}  // namespace stoa::store
