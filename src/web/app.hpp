#pragma once
#include <optional>
#include <string>

#include "http/response.hpp"
#include "web/site.hpp"

namespace stoa::web {

// The whole web side as one function from request to response: edge calls it, and so do tests, without a socket.
class App {
public:
    App(store::Store& store, live::Presence& presence, media::FileStore& files, media::Pictures& pictures,
        SiteOptions options);

    // Never throws: a fault is an answer too.
    http::Response answer(http::Request const& request);
    // What needs no waiting: files of the site, pages that are kept for guests, the sign of life. Nothing: ask
    // answer().
    std::optional<http::Response> answer_at_once(http::Request const& request);
    // How large the body of this request may be, before it is read.
    std::size_t body_bytes_max(http::Request const& head) const;

    Site& site() { return site_; }

private:
    http::Response answer_made(http::Request const& request, std::string const& request_id);
    std::optional<http::Response> kept_for_guests(http::Request const& request);

    Site site_;
};

}  // namespace stoa::web
