#include "webauthn/relying_party.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stoa::webauthn {
namespace {

constexpr std::string_view secure = "https://";
constexpr std::string_view plain = "http://";

bool is_number(std::string_view host)
{
    return host.starts_with('[') ||
           std::ranges::all_of(host, [](char letter) { return letter == '.' || (letter >= '0' && letter <= '9'); });
}

bool is_of_this_machine(std::string_view host) { return host == "localhost" || host.ends_with(".localhost"); }

}  // namespace

std::optional<RelyingParty> relying_party_of(std::string_view base_url)
{
    auto const scheme = base_url.starts_with(secure) ? secure : plain;
    if (!base_url.starts_with(scheme)) return std::nullopt;
    auto const after_scheme = base_url.substr(scheme.size());
    auto const authority = lower_ascii(after_scheme.substr(0, after_scheme.find_first_of("/?#")));
    auto const host = authority.substr(0, authority.find(':', authority.starts_with('[') ? authority.find(']') : 0));
    if (host.empty() || is_number(host)) return std::nullopt;
    if (scheme == plain && !is_of_this_machine(host)) return std::nullopt;
    return RelyingParty{.id = host, .origin = std::string{scheme} + authority};
}

}  // namespace stoa::webauthn
