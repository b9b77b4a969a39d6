#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "store/store.hpp"

namespace stoa::store {

// Small facts about this forum: its name, its secret for signing form tokens.
std::optional<std::string> find_setting(Reader& db, std::string_view name);
void set_setting(Writer& db, std::string_view name, std::string_view value);

}  // namespace stoa::store
