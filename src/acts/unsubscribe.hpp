#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// What a letter about alerts holds so that whoever reads it can end such letters without logging in (RFC 8058). It is
// good for nothing else:
//     token = number of the member "." base64url(HMAC-SHA-256(secret of this forum, number))
std::string unsubscribe_token(store::Writer& db, MemberId member);
std::optional<MemberId> member_of_unsubscribe_token(store::Reader& db, std::string_view token);
// No letters about alerts any more; the alerts themselves go on. False: the token is none of ours.
bool unsubscribe(store::Writer& db, std::string_view token);

}  // namespace stoa::acts
