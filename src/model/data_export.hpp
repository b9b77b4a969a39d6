#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.hpp"

namespace stoa {

// All that the forum keeps of one member, as a file for them.
struct DataExport {
    Instant asked_at{};
    std::optional<Instant> ready_at;  // nothing: it is being made
    std::string hash;                 // of the file
    std::int64_t bytes{};
};

inline constexpr std::int64_t data_export_kept_ms = 7 * day_ms;
inline constexpr std::int64_t data_export_pause_ms = day_ms;  // between one and the next

}  // namespace stoa
