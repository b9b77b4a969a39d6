#pragma once
#include <string_view>

#include "edge/asio.hpp"
#include "edge/date_line.hpp"
#include "edge/overload.hpp"
#include "edge/service.hpp"
#include "edge/watchlist.hpp"

namespace stoa::edge {

// One thread's share of the network: it accepts connections and serves them to their end.
class IoThread {
public:
    IoThread(Service& service, tcp::endpoint const& endpoint, bool shares_port);

    tcp::endpoint endpoint() const { return acceptor_.local_endpoint(); }
    void run();   // until stopped and all connections are gone, or the time for that is over
    void stop();  // from any thread

    Service& service;
    Watchlist watchlist;  // lives longer than the connections, which end with the context at the latest
    DateLine date;
    Overload overload;

private:
    Work<> accept_all();
    Work<> sweep_regularly();
    void admit(Socket socket);
    void wind_down();

    asio::io_context context_{1};
    Acceptor acceptor_;
    Timer sweep_timer_;
    TimePoint stop_deadline_{TimePoint::max()};
};

}  // namespace stoa::edge
