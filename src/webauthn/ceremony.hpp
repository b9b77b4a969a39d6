#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "webauthn/client_data.hpp"
#include "webauthn/relying_party.hpp"

// The checks of Web Authentication level 3, sections 7.1 (registration) and 7.2 (assertion), that need neither store
// nor session. Signatures and keys are libfido2's. The challenge is the caller's to check: it works once.
namespace stoa::webauthn {

// Kinds of keys (COSE), the best first. All that browsers and authenticators use.
enum class Algorithm : std::int32_t { es256 = -7, eddsa = -8, es384 = -35, rs256 = -257 };

// What a browser sends when a passkey was made. Bytes, not base64url.
struct Registration {
    std::string client_data;
    std::string authenticator_data;
};

struct Credential {
    std::string id;  // the authenticator's name for it
    Algorithm algorithm{};
    std::string public_key;  // as libfido2 takes it
    std::int64_t sign_count{};
    bool is_backup_eligible{};  // may be on several devices of its owner
    bool is_backed_up{};
};

struct Assertion {
    std::string credential_id;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
};

struct Use {
    std::int64_t sign_count{};
    bool is_backed_up{};
    bool is_count_behind{};  // another copy of the key may be about (section 6.1.1)
};

// Why nothing was believed: for the log.
enum class Flaw : std::uint8_t {
    malformed,
    wrong_type,
    wrong_origin,
    in_frame,
    wrong_site,
    nobody_present,
    nobody_verified,
    wrong_backup_state,
    no_credential,
    wrong_key,
    wrong_signature,
};
std::string_view words_for(Flaw flaw);

inline constexpr std::size_t credential_id_bytes_max = 1023;

// Attestation is not asked for: who made an authenticator is nobody's business here.
Result<Credential, Flaw> read_registration(RelyingParty const& site, Registration const& sent);
Result<Use, Flaw> verify_assertion(RelyingParty const& site, Assertion const& sent, Credential const& kept);

}  // namespace stoa::webauthn
