#include "web/handlers.hpp"
#include "web/visit.hpp"

namespace stoa::web {

http::Response health_show(Visit const&) { return http::text(http::Status::ok, "ok\n"); }

}  // namespace stoa::web
