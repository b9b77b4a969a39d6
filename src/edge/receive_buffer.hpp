#pragma once
#include <cstddef>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace stoa::edge {

// Bytes received and not yet used. A connection at rest keeps a kilobyte: most requests fit, and thousands may rest.
class ReceiveBuffer {
public:
    std::string_view view() const { return {bytes_.data() + begin_, end_ - begin_}; }
    bool is_empty() const { return begin_ == end_; }

    // Room for new bytes behind the old; what view() gave before is void afterwards.
    std::span<char> space(std::size_t at_least = rest_bytes / 2);
    void commit(std::size_t received) { end_ += received; }
    void consume(std::size_t used) { begin_ += used; }

    void rest();     // gives back what a large request took; only while empty
    void release();  // drops what was received, and gives back all room

private:
    static constexpr std::size_t rest_bytes = 1024;

    std::string bytes_ = std::string(rest_bytes, '\0');
    std::size_t begin_{};
    std::size_t end_{};
};

}  // namespace stoa::edge
