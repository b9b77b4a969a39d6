#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace stoa::http {

// A part of a file, by its bytes.
struct ByteRange {
    std::uint64_t first{};
    std::uint64_t size{};
};

struct RangeWish {
    bool is_unsatisfiable{};         // 416: it begins behind the end
    std::optional<ByteRange> range;  // nothing: the whole
};

// What a Range header asks of a file of this size (RFC 9110 section 14.2). Several ranges, other units and what is not
// understood are answered with the whole, as the RFC allows.
RangeWish parse_range(std::string_view header, std::uint64_t size);

}  // namespace stoa::http
