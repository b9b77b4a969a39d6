#include "edge/server.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>

#include <algorithm>
#include <csignal>
#include <stdexcept>
#include <thread>

#include "base/log.hpp"
#include "edge/io_thread.hpp"
#include "edge/open_files.hpp"

namespace stoa::edge {
namespace {

ServerOptions with_io_threads(ServerOptions options)
{
    if (options.io_threads == 0) options.io_threads = std::max(1u, std::thread::hardware_concurrency());
    return options;
}

tcp::endpoint resolve(Listen const& listen)
{
    asio::io_context context;
    tcp::resolver resolver{context};
    auto found = resolver.resolve(listen.address, std::to_string(listen.port), tcp::resolver::passive);
    return found.begin()->endpoint();
}

// Threads that share a port would share it with another server of ours just as well, so its being free is asked first.
tcp::endpoint free_endpoint(tcp::endpoint const& wanted)
{
    asio::io_context context;
    tcp::acceptor probe{context, wanted, true};
    return probe.local_endpoint();
}

std::vector<std::unique_ptr<IoThread>> listen_on(Service& service)
{
    auto const& listen = service.options.listen;
    try {
        auto endpoint = free_endpoint(resolve(listen));
        std::vector<std::unique_ptr<IoThread>> threads;
        for (std::size_t i = 0; i < service.options.io_threads; ++i) {
            threads.push_back(std::make_unique<IoThread>(service, endpoint, service.options.io_threads > 1));
        }
        return threads;
    } catch (boost::system::system_error const& error) {
        throw std::runtime_error{"cannot listen on " + listen.address + ':' + std::to_string(listen.port) + ": " +
                                 error.code().message()};
    }
}

}  // namespace

struct Server::Parts {
    Parts(ServerOptions options, http::Handler handler)
        : service{with_io_threads(std::move(options)), std::move(handler)}
        , io_threads{listen_on(service)}
    {
    }
    // Workers hold on to connections: none may be at work when those go.
    ~Parts() { service.workers.stop(); }

    Service service;
    std::vector<std::unique_ptr<IoThread>> io_threads;
};

Server::Server(ServerOptions options, http::Handler handler)
    : parts_{std::make_unique<Parts>(std::move(options), std::move(handler))}
{
}

Server::~Server() = default;

std::uint16_t Server::port() const { return parts_->io_threads.front()->endpoint().port(); }

void Server::run()
{
    raise_limit_of_open_files();
    std::vector<std::jthread> threads;
    for (auto& io_thread : parts_->io_threads) threads.emplace_back([&] { io_thread->run(parts_->io_threads); });
}

void Server::stop()
{
    parts_->service.is_stopping = true;
    for (auto& io_thread : parts_->io_threads) io_thread->stop();
}

void run_until_signal(Server& server)
{
    asio::io_context context;
    asio::signal_set signals{context, SIGINT, SIGTERM};
    signals.async_wait([&](error_code const& error, int number) {
        if (error) return;
        log::info("stopping", {{"signal", number}});
        signals.clear();
        server.stop();
    });
    std::jthread waiting{[&] { context.run(); }};
    server.run();
    context.stop();
}

}  // namespace stoa::edge
