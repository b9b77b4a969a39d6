#include "edge/receive_buffer.hpp"

#include <algorithm>

namespace stoa::edge {

std::span<char> ReceiveBuffer::space(std::size_t at_least)
{
    auto held = end_ - begin_;
    if (begin_ > 0) std::memmove(bytes_.data(), bytes_.data() + begin_, held);
    begin_ = 0;
    end_ = held;
    if (bytes_.size() - end_ < at_least) bytes_.resize(std::max(end_ + at_least, bytes_.size() * 2));
    return {bytes_.data() + end_, bytes_.size() - end_};
}

void ReceiveBuffer::rest()
{
    begin_ = end_ = 0;
    if (bytes_.size() > rest_bytes) bytes_ = std::string(rest_bytes, '\0');
}

void ReceiveBuffer::release()
{
    begin_ = end_ = 0;
    std::string{}.swap(bytes_);  // an assignment would keep the room
}

}  // namespace stoa::edge
