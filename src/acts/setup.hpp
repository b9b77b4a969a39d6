#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "acts/drafts.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace stoa::acts {

inline constexpr std::int64_t setup_ms = day_ms;

// For a forum without an administrator: a token with which one can be made, until it is used or a day has passed. Each
// call gives a new one, and the one before opens nothing any more. Nothing: there is an administrator.
std::optional<std::string> setup_begin(store::Writer& db, Instant now);
bool is_setup_open(store::Reader& db, std::string_view token, Instant now);
Result<MemberId> setup_finish(store::Writer& db, std::string_view token, Registration const& registration, Instant now);

}  // namespace stoa::acts
