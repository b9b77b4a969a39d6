#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "acts/letters.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/second_factor.hpp"
#include "store/store.hpp"

// A second factor of log-in: codes of an authenticator app, and recovery codes for when that is lost.
namespace stoa::acts {

// A secret that was drawn and is not in use yet. `sealed` travels through the form: whoever sends it back sends one of
// ours, so nothing is kept for those who never come back.
struct FactorOffer {
    std::string secret;
    std::string sealed;
};
FactorOffer second_factor_offer(std::string_view sealing_key, MemberId member);
std::optional<FactorOffer> second_factor_offer_again(std::string_view sealing_key, MemberId member,
                                                     std::string_view sealed);

SecondFactorState second_factor_read(store::Reader& db, MemberId member);

using RecoveryCodes = std::vector<std::string>;  // shown once: their digests are kept

// In use from here on, once a code shows that the app has the secret. Ends all sessions but this one.
Result<RecoveryCodes> second_factor_set_up(store::Writer& db, LetterHead const& head, std::string_view sealing_key,
                                           MemberId member, std::string_view session_token, FactorOffer const& offer,
                                           std::string_view typed, Instant now);

// Takes a code of the app, or a recovery code. Each works once. False: it is none, and nothing has changed.
bool second_factor_give(store::Writer& db, LetterHead const& head, std::string_view sealing_key, MemberId member,
                        std::string_view typed, Instant now);

Result<RecoveryCodes> recovery_codes_renew(store::Writer& db, LetterHead const& head, MemberId member, Instant now);

// Needs a code once more: an open browser and a password are not enough to do without from then on.
Result<Done> second_factor_remove(store::Writer& db, LetterHead const& head, std::string_view sealing_key,
                                  MemberId member, std::string_view session_token, std::string_view typed, Instant now);

}  // namespace stoa::acts
