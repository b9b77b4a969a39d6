#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stoa::webauthn {

// This site, as browsers name it when they make passkeys and use them (Web Authentication level 3, section 4).
struct RelyingParty {
    std::string id;             // "forum.example"
    std::string origin;         // "https://forum.example:8443"
    bool needs_verified{true};  // by finger, face or PIN: a passkey stands for password and second factor both
};

// Nothing where browsers would refuse: the address has a number instead of a name, or is neither https nor of this
// machine.
std::optional<RelyingParty> relying_party_of(std::string_view base_url);

}  // namespace stoa::webauthn
