#include "web/handlers.hpp"
#include "web/visit.hpp"

namespace stoa::web {

http::Response robots_show(Visit const& visit)
{
    std::string text{"User-agent: *\n"
                     "Disallow: /account/\n"
                     "Disallow: /alerts/\n"
                     "Disallow: /private-feeds/\n"
                     "Disallow: /login\n"
                     "Disallow: /register\n"
                     "Disallow: /new-thread\n"
                     "Disallow: /forums/*/new-thread\n"
                     "Disallow: /threads/*/reply\n"
                     "Disallow: /threads/*/unread\n"
                     "Disallow: /threads/*/latest\n"
                     "Disallow: /threads/*/jump\n"
                     "Disallow: /threads/*/by\n"
                     "Disallow: /threads/*/print\n"};
    text += "Sitemap: " + visit.site.options.base_url + "/sitemap.xml\n";
    return http::text(http::Status::ok, std::move(text));
}

}  // namespace stoa::web
