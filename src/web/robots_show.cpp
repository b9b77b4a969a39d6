#include "web/handlers.hpp"
#include "web/visit.hpp"

namespace stoa::web {

http::Response robots_show(Visit const&)
{
    return http::text(http::Status::ok, "User-agent: *\n"
                                        "Disallow: /account/\n"
                                        "Disallow: /login\n"
                                        "Disallow: /register\n"
                                        "Disallow: /new-thread\n"
                                        "Disallow: /forums/*/new-thread\n"
                                        "Disallow: /threads/*/reply\n"
                                        "Disallow: /threads/*/unread\n"
                                        "Disallow: /threads/*/latest\n");
}

}  // namespace stoa::web
