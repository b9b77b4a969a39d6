#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stoa::media {

// Reads numbers off the front of a text of bytes. Past its end everything is 0 and has_failed() tells so, so a format
// can be read step by step and asked once.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes)
        : rest_{bytes}
    {
    }

    std::string_view take(std::size_t count)
    {
        if (count > rest_.size()) {
            has_failed_ = true;
            rest_ = {};
            return {};
        }
        auto taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    void skip(std::size_t count) { take(count); }
    std::uint8_t byte() { return static_cast<std::uint8_t>(number_big_endian(1)); }
    std::uint32_t number_big_endian(std::size_t size)
    {
        std::uint32_t number = 0;
        for (char const letter : take(size)) number = number << 8 | static_cast<std::uint8_t>(letter);
        return number;
    }
    std::uint32_t number_little_endian(std::size_t size)
    {
        std::uint32_t number = 0;
        unsigned shift = 0;
        for (char const letter : take(size)) {
            number |= std::uint32_t{static_cast<std::uint8_t>(letter)} << shift;
            shift += 8;
        }
        return number;
    }

    std::string_view rest() const { return rest_; }
    bool has_failed() const { return has_failed_; }

private:
    std::string_view rest_;
    bool has_failed_{false};
};

}  // namespace stoa::media
