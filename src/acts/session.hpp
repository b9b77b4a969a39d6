#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "store/session.hpp"

namespace stoa::acts {

// However busy its member is, a session ends this long after log-in.
inline constexpr std::int64_t session_ms = 30 * day_ms;

// The token goes to the browser; the store keeps its digest.
std::string session_start(store::Writer& db, MemberId member, std::string_view user_agent, Instant now);
std::optional<store::SessionViewer> session_find(store::Reader& db, std::string_view token, Instant now);
void session_end(store::Writer& db, std::string_view token);

}  // namespace stoa::acts
