#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <future>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "base/text.hpp"
#include "edge/server.hpp"

// What the tests of the server share: a server on a free port, and a client that sends any bytes it is given.
namespace stoa::edge::testing {

inline bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// A handler whose requests wait until the test lets them go.
class Door {
public:
    void open() { opened_.set_value(); }
    void wait() const { is_open_.wait(); }

private:
    std::promise<void> opened_;
    std::shared_future<void> is_open_{opened_.get_future().share()};
};

void wait_until(auto const& condition)
{
    for (int i = 0; i < 2000 && !condition(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{1});
}

class RunningServer {
public:
    RunningServer(ServerOptions options, http::Handler handler)
        : server{std::move(options), std::move(handler)}
        , runner_{[this] { server.run(); }}
    {
    }
    ~RunningServer() { stop(); }

    void stop()
    {
        if (!runner_.joinable()) return;
        server.stop();
        runner_.join();
    }
    std::uint16_t port() const { return server.port(); }

    Server server;

private:
    std::thread runner_;
};

struct Answer {
    int status{};  // 0: the connection ended before an answer
    std::string head;
    std::string body;
};

class Client {
public:
    explicit Client(std::uint16_t port, std::chrono::seconds patience = std::chrono::seconds{5})
        : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)}
    {
        timeval time{patience.count(), 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        is_connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    ~Client() { ::close(socket_); }
    Client(Client const&) = delete;
    Client& operator=(Client const&) = delete;

    bool is_connected() const { return is_connected_; }

    void send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;  // the server may well have hung up
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    void finish_sending() { ::shutdown(socket_, SHUT_WR); }

    Answer answer(bool has_body = true)
    {
        while (received_.find("\r\n\r\n") == std::string::npos) {
            if (!receive()) return {};
        }
        Answer answer;
        answer.head = take(received_.find("\r\n\r\n") + 4);
        answer.status = std::stoi(answer.head.substr(9, 3));
        if (has_body) answer.body = take(length_of(answer.head));
        return answer;
    }

    // So many bytes, or fewer if the connection ends before.
    std::string read(std::size_t count) { return take(count); }
    std::string rest() { return take(std::string::npos); }

    // True when the server closes in good time, without having said anything more.
    bool is_closed() { return received_.empty() && !receive() && !timed_out_; }

private:
    static std::size_t length_of(std::string_view head)
    {
        static constexpr std::string_view name = "\r\nContent-Length: ";
        auto at = head.find(name);
        if (at == std::string_view::npos) return 0;
        auto value = head.substr(at + name.size());
        return parse_number<std::size_t>(value.substr(0, value.find('\r'))).value();
    }

    std::string take(std::size_t count)
    {
        while (received_.size() < count && receive()) {
        }
        auto taken = received_.substr(0, count);
        received_.erase(0, count);
        return taken;
    }

    bool receive()
    {
        char bytes[16384];
        auto count = ::recv(socket_, bytes, sizeof bytes, 0);
        timed_out_ = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
        if (count <= 0) return false;
        received_.append(bytes, static_cast<std::size_t>(count));
        return true;
    }

    int socket_;
    bool is_connected_{};
    bool timed_out_{};
    std::string received_;
};

inline ServerOptions on_free_port()
{
    ServerOptions options;
    options.listen = {.address = "127.0.0.1", .port = 0};
    options.io_threads = 2;
    options.workers = 4;
    return options;
}

// Times short enough for a test.
inline Limits impatient()
{
    using std::chrono::milliseconds;
    Limits limits;
    limits.header_time = limits.body_grace = limits.idle_time = limits.write_stall = milliseconds{150};
    limits.sweep_time = milliseconds{20};
    return limits;
}

// Says what was asked.
inline http::Response echo(http::Request&& request)
{
    return http::text(http::Status::ok, std::string{http::name_of(request.method)} + ' ' + request.path + '?' +
                                            request.query + ' ' + request.body);
}

}  // namespace stoa::edge::testing
