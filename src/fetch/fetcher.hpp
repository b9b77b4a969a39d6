#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "fetch/ip_address.hpp"
#include "fetch/public_address.hpp"
#include "fetch/web_address.hpp"

namespace stoa::fetch {

// Why nothing was fetched.
enum class Fault : unsigned char {
    port_refused,
    address_refused,  // the name leads, or one of its answers does, to where nobody outside may look
    name_unknown,
    not_reached,  // no connection, a certificate that does not hold, an answer that is none
    too_slow,
    too_many_redirects,
    redirect_refused,  // not to an address of the web
    not_there,         // the server says so, and will tomorrow
    not_now,           // the server says so
    wrong_type,
    too_large,
    stopped,  // by us
};
std::string_view words_for(Fault fault);
bool may_pass(Fault fault);  // worth another try later

using Resolver = std::function<std::vector<IpAddress>(std::string const& host)>;
std::vector<IpAddress> resolve_by_system(std::string const& host);
bool is_web_port(std::uint16_t port);  // 80, 443

// Where we may go and how long it may take. Tests, whose servers are on this machine, say otherwise; nobody else does.
struct FetchRules {
    bool (*may_connect)(IpAddress const& address) = is_public;
    bool (*may_use_port)(std::uint16_t port) = is_web_port;
    Resolver resolve{resolve_by_system};
    std::chrono::milliseconds connect_max{std::chrono::seconds{5}};
    std::chrono::milliseconds total_max{std::chrono::seconds{10}};  // redirects included
    std::string_view user_agent{"Stoa (link cards of a forum)"};
};

struct Wanted {
    enum class WhenLarger : unsigned char { refuse, cut };

    std::vector<std::string_view> types;  // "text/html", or "image/" for all of a kind
    std::size_t bytes_max{1u << 20};      // of the body as it is after decompression
    WhenLarger when_larger{WhenLarger::refuse};
};

// What goes along with a question to a server that the configuration names.
struct Sent {
    std::string form;           // "name=value&...", posted; empty: nothing is
    std::string authorization;  // of the header of that name; empty: none
};

struct Fetched {
    WebAddress address;  // after redirects
    std::string type;    // "text/html", without parameters, in small letters
    std::string body;
};

// Asks servers of the open internet on behalf of members, who may name any address: so each name is resolved once,
// every answer is checked, the connection goes to a checked answer, and the same again for each redirect. Nothing of
// ours goes along: no cookies, no credentials but those that send() is given, no Referer, no proxy of the environment.
// May be used from several threads.
class Fetcher {
public:
    explicit Fetcher(FetchRules rules = {});

    Result<Fetched, Fault> fetch(WebAddress const& address, Wanted const& wanted,
                                 std::stop_token const& stopping = {}) const;
    // Asks this address and no other: what is sent along follows no redirect.
    Result<Fetched, Fault> send(WebAddress const& address, Sent const& sent, Wanted const& wanted) const;

private:
    FetchRules rules_;
};

}  // namespace stoa::fetch
