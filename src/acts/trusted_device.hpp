#pragma once
#include <string>
#include <string_view>

#include "acts/letters.hpp"
#include "store/store.hpp"

// Devices on which a member is not asked for a code of the second factor.
namespace stoa::acts {

// The token goes to the browser; the store keeps its digest. For who has just given a code there.
std::string device_trust(store::Writer& db, LetterHead const& head, MemberId member, std::string_view user_agent,
                         std::int64_t days, Instant now);
bool device_is_trusted(store::Writer& db, std::string_view token, MemberId member, Instant now);

}  // namespace stoa::acts
