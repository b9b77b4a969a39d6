#pragma once
#include <memory>
#include <span>

#include "edge/asio.hpp"
#include "edge/date_line.hpp"
#include "edge/load.hpp"
#include "edge/overload.hpp"
#include "edge/service.hpp"
#include "edge/watchlist.hpp"

namespace stoa::edge {

// One thread's share of the network: it accepts connections and serves them to their end. The kernel deals new ones out
// by chance, and whoever shares a thread with many waits longer, so a thread hands them on to one that has fewer.
class IoThread {
public:
    using Crew = std::span<std::unique_ptr<IoThread> const>;

    IoThread(Service& service, tcp::endpoint const& endpoint, bool shares_port);

    tcp::endpoint endpoint() const { return acceptor_.local_endpoint(); }
    // Until stopped and all connections are gone, or the time for that is over. The crew are all threads of the server,
    // this one among them.
    void run(Crew crew);
    void stop();  // from any thread

    Service& service;
    Watchlist watchlist;  // lives longer than the connections, which end with the context at the latest
    DateLine date;
    Overload overload;

private:
    Work<> accept_all();
    Work<> sweep_regularly();
    void pass_on(Socket socket);
    IoThread& least_busy();
    void take(Socket socket, Load::Share share);
    void admit(Socket socket, Load::Share share);
    void wind_down();

    Crew crew_;
    Load load_;
    tcp const protocol_;
    asio::io_context context_{1};
    Acceptor acceptor_;
    Timer sweep_timer_;
    TimePoint stop_deadline_{TimePoint::max()};
};

}  // namespace stoa::edge
