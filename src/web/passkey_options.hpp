#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "acts/passkey.hpp"
#include "http/response.hpp"
#include "webauthn/relying_party.hpp"

// The JSON that browsers read (Web Authentication level 3, sections 5.4 and 5.5, as parseCreationOptionsFromJSON and
// parseRequestOptionsFromJSON take it). A person is verified always: a passkey stands for password and code both.
namespace stoa::web {

// `names`: of the site and of the member, as the device will show them.
struct PasskeyNames {
    std::string_view site;
    std::string_view member;
};
http::Response making_options(webauthn::RelyingParty const& party, PasskeyNames names, acts::PasskeyOffer const& offer);

// Without `allowed`: any passkey of this site that the device has.
http::Response use_options(webauthn::RelyingParty const& party, std::string_view challenge,
                           std::vector<std::string> const& allowed);

}  // namespace stoa::web
