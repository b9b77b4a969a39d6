#pragma once
#include <string>
#include <string_view>

#include "openid/provider.hpp"

// What is said to a provider on somebody's behalf.
namespace stoa::openid {

// Where their browser goes (OpenID Connect Core 3.1.2.1, RFC 7636).
std::string authorization_address(Metadata const& metadata, ProviderNames const& names, Errand const& errand);
// What we ask for the code that they bring back (Core 3.1.3.1).
Question token_question(Metadata const& metadata, ProviderNames const& names, Errand const& errand,
                        std::string_view code);
// Whether it may stand in a header (RFC 6750 section 2.1).
bool is_bearer_token(std::string_view text);

}  // namespace stoa::openid
