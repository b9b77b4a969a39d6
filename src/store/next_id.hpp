#pragma once
#include <cstdint>
#include <optional>

#include "store/store.hpp"

namespace stoa::store {

enum class Numbered { forum, member, thread, post };

// The id for a row that is about to be inserted: the one wished for when it is free, else a new one.
std::int64_t next_id(Writer& db, Numbered noun, std::optional<std::int64_t> wished = std::nullopt);

}  // namespace stoa::store
