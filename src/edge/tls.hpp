#pragma once
#include <boost/asio/ssl/context.hpp>

#include "edge/server.hpp"

namespace stoa::edge {

// TLS 1.3 and 1.2 with forward secrecy; speaks HTTP/1.1 only. Throws with words where a file cannot be used.
boost::asio::ssl::context make_tls_context(Tls const& tls);

}  // namespace stoa::edge
