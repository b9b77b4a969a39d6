#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "edge/limits.hpp"
#include "http/response.hpp"

namespace stoa::edge {

// Looks for the end of a request's head as its bytes arrive, and refuses a bad one at its first bad byte, so that
// nobody waits for the end of something that cannot become right. Lines end in CRLF only, and are not folded.
class HeadScan {
public:
    explicit HeadScan(Limits const& limits)
        : limits_{limits}
    {
    }

    // `received` is all since the head began. The status to refuse it with, or nothing so far.
    std::optional<http::Status> advance(std::string_view received);

    bool is_complete() const { return is_complete_; }
    std::size_t bytes() const { return at_; }  // once complete: with the empty line

private:
    std::optional<http::Status> take(char letter);
    std::optional<http::Status> end_line();

    Limits const& limits_;
    std::size_t at_{};
    std::size_t lines_{};
    std::size_t line_bytes_{};
    bool after_cr_{};
    bool is_complete_{};
};

}  // namespace stoa::edge
