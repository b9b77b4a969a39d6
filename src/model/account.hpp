#pragma once
#include <cstdint>

#include "base/instant.hpp"

namespace stoa {

// What a link that was sent by mail is good for; it opens nothing else. The numbers are stored: append only.
enum class LinkPurpose : std::uint8_t { confirm_email, reset_password, change_email };

// What a program may do with a token. Each holds what stands before it. The numbers are stored.
enum class TokenScope : std::uint8_t { read, write, moderate, feeds };  // feeds: private ones, and nothing else

inline constexpr std::int64_t confirm_link_ms = 3 * day_ms;
inline constexpr std::int64_t reset_link_ms = hour_ms;
// Letters of one kind to one member: more in this time help nobody but those who want to annoy.
inline constexpr std::int64_t links_counted_ms = hour_ms;
inline constexpr int links_max = 3;

// Pages on which one's log-in data are changed ask again who it is, unless that was proven this recently. What their
// forms send is taken for an hour longer, so that nothing typed there is lost.
inline constexpr std::int64_t proof_ms = 15 * minute_ms;
inline constexpr std::int64_t proof_of_form_ms = proof_ms + hour_ms;

}  // namespace stoa
