#include "edge/overload.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace stoa::edge {

bool Overload::is_late(std::chrono::milliseconds waited, TimePoint now)
{
    bool const is_calm = !late_since_ || now - last_late_ > limits_.overload_time;
    if (waited <= limits_.wait_max) {
        if (is_calm) late_since_.reset();
        return false;
    }
    if (is_calm) late_since_ = now;
    last_late_ = now;
    return now - *late_since_ > limits_.overload_time;
}

std::chrono::milliseconds time_since_received(Socket& socket)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    if (::getsockopt(socket.native_handle(), IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return std::chrono::milliseconds{0};
    return std::chrono::milliseconds{info.tcpi_last_data_recv};
}

}  // namespace stoa::edge
