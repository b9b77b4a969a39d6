#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/input.hpp"

namespace stoa::archive {

inline constexpr std::size_t line_bytes_max = 16 << 20;

struct Line {
    std::uint64_t number{};
    std::string text;
    bool is_too_long{};  // then `text` is empty
};

// The lines of an archive. Blank lines are passed over, but counted.
class Lines {
public:
    explicit Lines(Bytes& bytes);

    std::optional<Line> next();
    void put_back(Line line) { put_back_ = std::move(line); }  // next() gives it again; one at a time

private:
    bool fill();
    bool append_to_newline(Line& line);
    std::optional<Line> read();

    Bytes& bytes_;
    std::vector<char> buffer_;
    std::size_t begin_{};
    std::size_t end_{};
    std::uint64_t number_{};
    std::optional<Line> put_back_;
};

}  // namespace stoa::archive
