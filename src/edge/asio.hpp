#pragma once
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>

// The few names of Asio that we use, with the executor's type spelled out: any_io_executor costs up to 2.5 us a
// request.
namespace stoa::edge {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using SteadyClock = std::chrono::steady_clock;
using TimePoint = SteadyClock::time_point;
using Timer = asio::basic_waitable_timer<SteadyClock, asio::wait_traits<SteadyClock>, Executor>;

template <class T = void>
using Work = asio::awaitable<T, Executor>;

// co_await operation(..., outcome) gives [error, ...]: a client that goes away is no exception.
inline auto const outcome = asio::as_tuple(asio::use_awaitable_t<Executor>{});

}  // namespace stoa::edge
