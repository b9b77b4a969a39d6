#pragma once
#include <atomic>
#include <boost/asio/ssl/context.hpp>
#include <optional>
#include <utility>

#include "edge/body_budget.hpp"
#include "edge/connection_count.hpp"
#include "edge/overload.hpp"
#include "edge/proxies.hpp"
#include "edge/server.hpp"
#include "edge/tls.hpp"
#include "edge/worker_pool.hpp"

namespace stoa::edge {

// What all threads of a server share.
struct Service {
    Service(ServerOptions chosen, http::Handler answering)
        : options{std::move(chosen)}
        , handler{std::move(answering)}
        , proxies{options.trusted_proxies}
        , connections{options.limits}
        , large_bodies{options.limits.large_bodies_bytes}
        , line_overload{options.limits}
        , workers{options.workers, options.limits.queue_max}
    {
        if (options.tls) tls.emplace(make_tls_context(*options.tls));
    }

    ServerOptions const options;
    http::Handler const handler;
    Proxies const proxies;
    std::optional<boost::asio::ssl::context> tls;
    ConnectionCount connections;
    BodyBudget large_bodies;
    std::atomic<bool> is_stopping{false};
    SharedOverload line_overload;  // of those who wait for a worker
    WorkerPool workers;
};

}  // namespace stoa::edge
