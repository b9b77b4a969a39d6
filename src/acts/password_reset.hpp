#pragma once
#include <string_view>

#include "acts/letters.hpp"
#include "base/result.hpp"
#include "model/member.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Sends a link to whoever has this address. The same work and the same answer for addresses that nobody has.
void password_reset_ask(store::Writer& db, LetterHead const& head, std::string_view typed_email, Instant now);

// Whose password a link is about.
Result<Member> password_link_read(store::Reader& db, std::string_view token, Instant now);
// A new password for whoever can read the mail of the account. It ends all sessions, and begins none: who has a second
// factor needs it to log in, as ever.
Result<Done> password_reset(store::Writer& db, LetterHead const& head, std::string_view token,
                            std::string_view password_hash, Instant now);
// For a member who is logged in and has just proven it; ends all sessions but theirs.
void password_change(store::Writer& db, LetterHead const& head, MemberId member, std::string_view session_token,
                     std::string_view password_hash, Instant now);

}  // namespace stoa::acts
