#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "edge/limits.hpp"
#include "http/response.hpp"

namespace stoa::edge {

struct Listen {
    std::string address{"127.0.0.1"};
    std::uint16_t port{8080};  // 0: any free one
};

// PEM files: the certificate with its chain, and its private key.
struct Tls {
    std::string certificate_file;
    std::string key_file;
};

// How large the body of a request may be, asked when its head is there.
using BodyLimit = std::function<std::size_t(http::Request const& head)>;

struct ServerOptions {
    Listen listen;
    std::optional<Tls> tls;
    Limits limits;
    std::size_t io_threads{0};                 // 0: one for each core
    std::size_t workers{32};                   // many, because a worker sleeps while its write is being committed
    std::vector<std::string> trusted_proxies;  // addresses or networks whose X-Forwarded-* are believed: "10.0.0.0/8"
    http::FastHandler fast_handler;            // may be empty
    BodyLimit body_bytes_max;                  // may be empty: Limits::body_bytes for every request
    Clock clock{system_now};
};

// An HTTP/1.1 server: reads requests strictly, has the handler answer them on worker threads, writes the answers.
class Server {
public:
    // Listens from here on, so that a port that is taken is an exception here and not later.
    Server(ServerOptions options, http::Handler handler);
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    std::uint16_t port() const;
    void run();  // returns after stop()
    // From any thread: accepts no more and lets requests in flight finish for as long as Limits::stop_time; what is
    // left then is cut off when the server goes.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// Runs the server until the process gets SIGTERM or SIGINT; a second signal then ends it the hard way.
void run_until_signal(Server& server);

}  // namespace stoa::edge
