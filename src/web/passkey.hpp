#pragma once
#include <optional>

#include "acts/passkey.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// This site as devices know it. Nothing: browsers make no passkeys here.
std::optional<webauthn::RelyingParty> relying_party(Visit const& visit);
bool takes_passkeys(Visit const& visit);

// What a device answered, as the form of this visit brings it.
acts::PasskeyAnswer passkey_answer(Visit const& visit);

}  // namespace stoa::web
