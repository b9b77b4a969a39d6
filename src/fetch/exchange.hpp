#pragma once
#include "fetch/fetcher.hpp"

// One request and its answer, without redirects: the part of a fetch that is libcurl's.
namespace stoa::fetch {

struct Answer {
    std::string location;  // of a redirect; then there is no body
    std::string type;
    std::string body;
};

struct ExchangeLimits {
    std::vector<IpAddress> const& addresses;  // the only ones that may be connected to
    std::chrono::milliseconds connect_max;
    std::chrono::milliseconds total_max;
    std::string_view user_agent;
    std::stop_token const& stopping;
};

void prepare_exchanges();  // once a program, before the first
Result<Answer, Fault> exchange(WebAddress const& address, Sent const& sent, Wanted const& wanted,
                               ExchangeLimits const& limits);

}  // namespace stoa::fetch
