#include "web/hosts.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stoa::web {
namespace {

// RFC 9110 section 7.2: Host = uri-host [ ":" port ]; an IPv6 address stands in brackets and is full of colons.
std::string_view without_port(std::string_view host)
{
    auto colon = host.starts_with('[') ? host.find(':', host.find(']')) : host.find(':');
    return host.substr(0, colon);
}

}  // namespace

Hosts::Hosts(std::string_view base_url, std::vector<std::string> const& further)
    : names_{"localhost", "127.0.0.1", "[::1]", lower_ascii(without_port(authority_of(base_url)))}
{
    for (auto const& host : further) names_.push_back(lower_ascii(without_port(host)));
}

bool Hosts::has(std::string_view host_header) const
{
    return std::ranges::find(names_, lower_ascii(without_port(host_header))) != names_.end();
}

std::string_view authority_of(std::string_view url)
{
    auto scheme_end = url.find("://");
    auto rest = scheme_end == std::string_view::npos ? url : url.substr(scheme_end + 3);
    return rest.substr(0, rest.find_first_of("/?#"));
}

}  // namespace stoa::web
