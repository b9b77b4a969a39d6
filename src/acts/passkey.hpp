#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "acts/letters.hpp"
#include "model/passkey.hpp"
#include "model/refusal.hpp"
#include "store/passkey.hpp"
#include "webauthn/ceremony.hpp"

// Passkeys: log-in with a key that a device holds and shows nobody, in place of password and second factor both.
namespace stoa::acts {

// What a device is asked to sign, in base64url. It works once, for this purpose, in the browser that holds `browser`.
std::string passkey_ask(store::Writer& db, std::string_view browser, PasskeyPurpose purpose, Instant now);

// What a browser needs to know besides the challenge before a device makes a key for somebody.
struct PasskeyOffer {
    std::string challenge;
    std::string user_handle;         // by which devices know the member; it says nothing about them
    std::vector<std::string> there;  // a device that has one of these makes no second
};
PasskeyOffer passkey_offer(store::Writer& db, MemberId member, std::string_view browser, Instant now);

// What the browser sent, in base64url as it came.
struct NewPasskey {
    std::string_view client_data;
    std::string_view authenticator_data;
    std::string_view name;
};
// None of the following is a Result: a challenge is used up by whatever was answered to it.
struct PasskeyAdded {
    std::optional<Refusal> refusal;
    std::optional<webauthn::Flaw> flaw;  // for the log
};
PasskeyAdded passkey_add(store::Writer& db, LetterHead const& head, webauthn::RelyingParty const& site, MemberId member,
                         std::string_view browser, NewPasskey const& sent, Instant now);

struct PasskeyAnswer {
    std::string_view credential_id;
    std::string_view user_handle;  // may be empty where it is known who it must be
    std::string_view client_data;
    std::string_view authenticator_data;
    std::string_view signature;
};
struct PasskeyUsed {
    std::optional<MemberId> member;
    std::optional<webauthn::Flaw> flaw;
};
// `expected`: whose it must be; nobody: whoever it is wants to log in.
PasskeyUsed passkey_use(store::Writer& db, LetterHead const& head, webauthn::RelyingParty const& site,
                        MemberId expected, std::string_view browser, PasskeyAnswer const& sent, Instant now);

Result<Done> passkey_remove(store::Writer& db, LetterHead const& head, MemberId member, PasskeyId passkey, Instant now);

}  // namespace stoa::acts
