#include "edge/io_thread.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <sys/socket.h>

#include <algorithm>

#include "base/log.hpp"
#include "edge/connection.hpp"

namespace stoa::edge {
namespace {

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

constexpr std::chrono::milliseconds accept_pause{100};
constexpr std::chrono::milliseconds stop_sweep_time{20};
constexpr std::string_view full_house = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 10\r\n"
                                        "Connection: close\r\n\r\n";

// A fault that ends one connection is written down.
void log_fault(std::exception_ptr fault)
{
    try {
        if (fault) std::rethrow_exception(fault);
    } catch (std::exception const& reason) {
        log::error("connection failed", {{"fault", reason.what()}});
    }
}

// A fault that ends the accepting or the watching ends the program: it would be deaf, or full of sleepers.
void pass_on_fault(std::exception_ptr fault)
{
    if (fault) std::rethrow_exception(fault);
}

}  // namespace

IoThread::IoThread(Service& shared, tcp::endpoint const& endpoint, bool shares_port)
    : service{shared}
    , overload{shared.options.limits}
    , protocol_{endpoint.protocol()}
    , acceptor_{context_.get_executor()}
    , sweep_timer_{context_.get_executor()}
{
    acceptor_.open(protocol_);
    acceptor_.set_option(Acceptor::reuse_address{true});
    if (shares_port) acceptor_.set_option(ReusePort{true});
    acceptor_.bind(endpoint);
    acceptor_.listen();
}

void IoThread::run(Crew crew)
{
    crew_ = crew;
    asio::co_spawn(context_.get_executor(), accept_all(), pass_on_fault);
    asio::co_spawn(context_.get_executor(), sweep_regularly(), pass_on_fault);
    context_.run();
}

void IoThread::stop()
{
    asio::post(context_, [this] { wind_down(); });
}

void IoThread::wind_down()
{
    stop_deadline_ = SteadyClock::now() + service.options.limits.stop_time;
    error_code ignored;
    acceptor_.close(ignored);
    watchlist.interrupt_idle();
    sweep_timer_.cancel();
}

Work<> IoThread::accept_all()
{
    while (acceptor_.is_open()) {
        auto [error, socket] = co_await acceptor_.async_accept(outcome);
        if (!acceptor_.is_open()) break;
        if (!error) {
            pass_on(std::move(socket));
            continue;
        }
        // Most likely the descriptors are used up: the next connection to end gives one back.
        log::warning("cannot accept", {{"reason", error.message()}});
        Timer pause{context_.get_executor(), accept_pause};
        co_await pause.async_wait(outcome);
    }
}

void IoThread::pass_on(Socket socket)
{
    auto& taker = least_busy();
    Load::Share share{taker.load_};
    if (&taker == this) return admit(std::move(socket), std::move(share));
    asio::post(taker.context_, [&taker, moved = std::move(socket), counted = std::move(share)]() mutable {
        taker.take(std::move(moved), std::move(counted));
    });
}

// Handing on has its price, so one connection more is no reason to.
IoThread& IoThread::least_busy()
{
    auto& least = **std::ranges::min_element(crew_, {}, [](auto const& thread) { return thread->load_.count(); });
    return least.load_.count() + 1 < load_.count() ? least : *this;
}

// The socket leaves the context of the thread that accepted it.
void IoThread::take(Socket socket, Load::Share share)
{
    error_code error;
    auto const descriptor = socket.release(error);
    if (!error) admit(Socket{context_.get_executor(), protocol_, descriptor}, std::move(share));
}

void IoThread::admit(Socket socket, Load::Share share)
{
    error_code error;
    auto remote = socket.remote_endpoint(error);
    if (error) return;
    auto peer = without_mapping(remote.address());
    auto place = service.connections.admit(peer, service.proxies.hold(peer));
    if (!place) {
        socket.non_blocking(true, error);
        if (!service.tls) socket.write_some(asio::buffer(full_house), error);
        return;
    }
    socket.set_option(tcp::no_delay{true}, error);
    asio::co_spawn(context_.get_executor(),
                   serve(std::move(socket), peer, {std::move(*place), std::move(share)}, *this), log_fault);
}

Work<> IoThread::sweep_regularly()
{
    while (!service.is_stopping || !watchlist.is_empty()) {
        sweep_timer_.expires_after(service.is_stopping ? stop_sweep_time : service.options.limits.sweep_time);
        co_await sweep_timer_.async_wait(outcome);
        auto now = SteadyClock::now();
        watchlist.sweep(now);
        if (now >= stop_deadline_) context_.stop();
    }
}

}  // namespace stoa::edge
