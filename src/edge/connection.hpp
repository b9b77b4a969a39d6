#pragma once
#include "edge/asio.hpp"
#include "edge/connection_count.hpp"
#include "edge/io_thread.hpp"
#include "edge/load.hpp"

namespace stoa::edge {

// What an open connection counts as, for as long as it is open.
struct Counted {
    ConnectionCount::Place place;
    Load::Share share;
};

// Serves one connection to its end: TLS when the service has it, then requests in the order in which they come.
Work<> serve(Socket socket, Address peer, Counted counted, IoThread& thread);

}  // namespace stoa::edge
