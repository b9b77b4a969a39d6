#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace stoa {

// What a copy is for decides how large it is.
enum class CopyUse : std::uint8_t { card, post };

// What this forum keeps of a picture that stands elsewhere, so that readers load nothing from there. Its content is its
// name, so nobody finds one by counting, and whoever has it never needs to ask again.
struct PictureCopy {
    std::string hash;
    std::int64_t width{};
    std::int64_t height{};

    bool exists() const { return !hash.empty(); }
};

using PictureCopies = std::map<std::string, PictureCopy, std::less<>>;  // by the address of what they are copies of

inline constexpr std::size_t copies_per_post_max = 20;
inline constexpr std::int64_t new_copies_an_hour_max = 60;                      // for the posts of one member
inline constexpr std::int64_t copied_bytes_a_day_max = std::int64_t{50} << 20;  // fetched for one member
inline constexpr std::int64_t loose_copies_kept_ms = day_ms;

}  // namespace stoa
