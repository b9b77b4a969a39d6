#pragma once
#include <chrono>
#include <cstddef>

namespace stoa::edge {

// What a client may ask of us before it is turned away. The defaults serve a public forum; tests make them small.
struct Limits {
    std::size_t header_bytes{32 << 10};         // request line and header fields together; 431
    std::size_t header_count{100};              // 431
    std::size_t target_bytes{8 << 10};          // 414
    std::size_t body_bytes{1 << 20};            // 413; where ServerOptions::body_bytes_max allows more:
    std::size_t large_body_bytes{20 << 20};     // the most that it may allow
    std::size_t large_bodies_bytes{256 << 20};  // of all such bodies that are on their way; 503
    std::chrono::seconds large_body_time{900};  // each must be here in this time; 408

    std::size_t connections_max{16384};
    std::size_t connections_per_address_max{256};  // an IPv6 client is its /64
    bool counts_loopback{false};                   // whether that holds for this machine itself
    std::size_t queue_max{1024};                   // requests that wait for a worker; beyond it 503
    // A request waits for its thread or for a worker. When this has been too long for some of them all that time, they
    // are late: what is not at hand for them is refused, 503.
    std::chrono::milliseconds wait_max{100};
    std::chrono::milliseconds overload_time{1'000};

    std::chrono::milliseconds header_time{10'000};  // from the first byte of a request, or from connecting; 408
    std::chrono::milliseconds body_grace{10'000};   // after it a body must come at least as fast as the next line says
    std::size_t body_bytes_per_second{500};         // 408
    std::chrono::milliseconds idle_time{60'000};    // between requests
    std::chrono::milliseconds write_stall{30'000};  // without the client taking a byte
    std::chrono::milliseconds heartbeat_time{25'000};  // between signs of life in a stream of events
    std::chrono::milliseconds linger_time{2'000};      // for what is still on its way when we close
    std::chrono::milliseconds stop_time{10'000};       // for requests in flight when the server stops
    std::chrono::milliseconds sweep_time{1'000};       // how often all these times are looked at
};

}  // namespace stoa::edge
