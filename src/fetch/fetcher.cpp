#include "fetch/fetcher.hpp"

#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <memory>

#include "fetch/exchange.hpp"

namespace stoa::fetch {
namespace {

constexpr int redirects_max = 3;

using SteadyClock = std::chrono::steady_clock;

// All answers must be fit to connect to, not only one: a name with a public and a private answer is an attack, and
// which of them would be taken is chance.
Result<std::vector<IpAddress>, Fault> checked_addresses(FetchRules const& rules, WebAddress const& address)
{
    if (!rules.may_use_port(address.port())) return Fault::port_refused;
    auto found = rules.resolve(address.host());
    if (found.empty()) return Fault::name_unknown;
    if (!std::ranges::all_of(found, rules.may_connect)) return Fault::address_refused;
    return found;
}

}  // namespace

bool is_web_port(std::uint16_t port) { return port == 80 || port == 443; }

std::vector<IpAddress> resolve_by_system(std::string const& host)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo* first{};
    if (getaddrinfo(host.c_str(), nullptr, &hints, &first) != 0) return {};
    std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> const answers{first, freeaddrinfo};
    std::vector<IpAddress> found;
    for (auto const* answer = first; answer != nullptr; answer = answer->ai_next)
        if (auto address = IpAddress::from(*answer->ai_addr)) found.push_back(*address);
    return found;
}

Fetcher::Fetcher(FetchRules rules)
    : rules_{std::move(rules)}
{
    prepare_exchanges();
}

Result<Fetched, Fault> Fetcher::fetch(WebAddress const& address, Wanted const& wanted,
                                      std::stop_token const& stopping) const
{
    auto const deadline = SteadyClock::now() + rules_.total_max;
    auto asked = address;
    for (int redirects = 0; redirects <= redirects_max; ++redirects) {
        auto const addresses = checked_addresses(rules_, asked);
        if (!addresses) return addresses.error();
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now());
        if (left.count() <= 0) return Fault::too_slow;

        auto answer = exchange(asked, {}, wanted,
                               {*addresses, std::min(rules_.connect_max, left), left, rules_.user_agent, stopping});
        if (!answer) return answer.error();
        if (answer->location.empty()) return Fetched{asked, std::move(answer->type), std::move(answer->body)};
        auto next = asked.join(answer->location);
        if (!next) return Fault::redirect_refused;
        asked = std::move(*next);
    }
    return Fault::too_many_redirects;
}

Result<Fetched, Fault> Fetcher::send(WebAddress const& address, Sent const& sent, Wanted const& wanted) const
{
    auto const addresses = checked_addresses(rules_, address);
    if (!addresses) return addresses.error();
    std::stop_token const nobody_stops;
    auto answer = exchange(address, sent, wanted,
                           {*addresses, rules_.connect_max, rules_.total_max, rules_.user_agent, nobody_stops});
    if (!answer) return answer.error();
    if (!answer->location.empty()) return Fault::redirect_refused;
    return Fetched{address, std::move(answer->type), std::move(answer->body)};
}

}  // namespace stoa::fetch
