#pragma once
#include <span>

#include "base/json_writer.hpp"
#include "model/source.hpp"

namespace stoa::pages {

// What a thread is about that others published, as `sharedContent` of schema.org. Nothing where nothing is cited.
void write_shared_content(JsonWriter& json, std::span<Source const> cited);

}  // namespace stoa::pages
