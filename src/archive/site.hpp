#pragma once
#include <optional>
#include <string>

#include "store/store.hpp"

namespace stoa::archive {

// What tells this forum from all others in the archives that it writes: drawn by chance, once.
std::optional<std::string> find_site_id(store::Reader& db);
std::string ensure_site_id(store::Store& store);

}  // namespace stoa::archive
