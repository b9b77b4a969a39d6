#pragma once
#include <cstddef>
#include <string_view>

namespace stoa::http {

enum class Coding { identity, gzip, brotli, zstd };
inline constexpr std::size_t coding_count = 4;

// How much the client wants a coding, 0 to 1000 (RFC 9110 section 12.5.3); an absent header means identity only.
int quality_of(std::string_view accept_encoding, std::string_view coding);

// True where an If-None-Match list holds the tag or is "*" (weak comparison, RFC 9110 section 13.1.2).
bool matches_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace stoa::http
