#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "store/session.hpp"

namespace stoa::acts {

// However busy its member is, a session ends this long after log-in; or when nothing was heard of it for a while.
inline constexpr std::int64_t session_ms = 30 * day_ms;
inline constexpr std::int64_t session_idle_ms = 14 * day_ms;
// Of those who did not ask to stay logged in.
inline constexpr std::int64_t short_session_ms = day_ms;
inline constexpr std::int64_t short_session_idle_ms = 2 * hour_ms;

enum class Stay : bool { for_this_visit, logged_in };
enum class Proof : bool { password, second_factor };

// The token goes to the browser; the store keeps its digest.
std::string session_start(store::Writer& db, MemberId member, std::string_view user_agent, Instant now,
                          Stay stay = Stay::logged_in, Proof proof = Proof::password);
std::optional<store::SessionViewer> session_find(store::Reader& db, std::string_view token, Instant now);
void session_end(store::Writer& db, std::string_view token);

}  // namespace stoa::acts
