#pragma once
#include <cstdint>

namespace stoa {

inline constexpr std::int64_t trusted_devices_max = 20;  // of one member; another one ends the oldest
inline constexpr std::int64_t trusted_device_days_usual = 30;

}  // namespace stoa
