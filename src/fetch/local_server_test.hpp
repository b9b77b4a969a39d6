#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "fetch/fetcher.hpp"

namespace stoa::fetch {

// Rules by which such a server may be asked: nothing else may.
inline FetchRules rules_for_local_server()
{
    FetchRules rules;
    rules.may_connect = [](IpAddress const& address) { return address.text() == "127.0.0.1"; };
    rules.may_use_port = [](std::uint16_t) { return true; };
    return rules;
}

// A server on this machine, one connection after the other. It notes what it was asked.
class LocalServer {
public:
    // Sends what it likes; false: the other side has gone.
    using Send = std::function<bool(std::string_view bytes)>;
    using Answer = std::function<void(std::string_view path, Send const& send)>;

    explicit LocalServer(Answer answer, char const* address = "127.0.0.1")
        : answer_{std::move(answer)}
        , socket_{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)}
    {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        inet_pton(AF_INET, address, &at.sin_addr);
        socklen_t size = sizeof at;
        auto* const generic = reinterpret_cast<sockaddr*>(&at);
        if (bind(socket_, generic, size) != 0 || ::listen(socket_, 16) != 0 ||
            getsockname(socket_, generic, &size) != 0)
            throw std::runtime_error{"no local server"};
        port_ = ntohs(at.sin_port);
        thread_ = std::jthread{[this](std::stop_token const& stopping) { run(stopping); }};
    }

    ~LocalServer()
    {
        thread_.request_stop();
        thread_.join();
        close(socket_);
    }
    LocalServer(LocalServer const&) = delete;
    LocalServer& operator=(LocalServer const&) = delete;

    std::uint16_t port() const { return port_; }
    std::vector<std::string> requests() const
    {
        std::scoped_lock const lock{mutex_};
        return requests_;
    }

private:
    void run(std::stop_token const& stopping)
    {
        while (!stopping.stop_requested()) {
            pollfd waiting{socket_, POLLIN, 0};
            if (poll(&waiting, 1, 10) <= 0) continue;
            int const peer = accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
            if (peer < 0) continue;
            serve(peer, stopping);
            close(peer);
        }
    }

    void serve(int peer, std::stop_token const& stopping)
    {
        std::string request;
        std::string buffer(4096, '\0');
        while (request.find("\r\n\r\n") == std::string::npos) {
            auto const size = recv(peer, buffer.data(), buffer.size(), 0);
            if (size <= 0) return;
            request.append(buffer, 0, static_cast<std::size_t>(size));
        }
        auto const path = request.substr(4, request.find(' ', 4) - 4);
        {
            std::scoped_lock const lock{mutex_};
            requests_.push_back(request);
        }
        answer_(path, [&](std::string_view bytes) { return !stopping.stop_requested() && send_all(peer, bytes); });
    }

    static bool send_all(int peer, std::string_view bytes)
    {
        while (!bytes.empty()) {
            auto const size = ::send(peer, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (size <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(size));
        }
        return true;
    }

    Answer answer_;
    int socket_;
    std::uint16_t port_{};
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    std::jthread thread_;
};

}  // namespace stoa::fetch
