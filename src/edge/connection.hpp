#pragma once
#include "edge/asio.hpp"
#include "edge/connection_count.hpp"
#include "edge/io_thread.hpp"

namespace stoa::edge {

// Serves one connection to its end: TLS when the service has it, then requests in the order in which they come.
Work<> serve(Socket socket, Address peer, ConnectionCount::Place place, IoThread& thread);

}  // namespace stoa::edge
