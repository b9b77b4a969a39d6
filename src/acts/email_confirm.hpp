#pragma once
#include <string_view>

#include "acts/letters.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/account_link.hpp"

namespace stoa::acts {

// Sends the member a link with which they prove their address. Where another account has proven it already, its owner
// is told so in place of that: whoever asked learns nothing. A few letters in an hour; then none.
void email_confirm_ask(store::Writer& db, LetterHead const& head, MemberId member, Instant now);
// The same for an address that shall take the place of the one they have; that one is told.
Result<Done> email_change_ask(store::Writer& db, LetterHead const& head, MemberId member, std::string_view typed,
                              Instant now);

// What a link of either kind is about, for the page that asks whether to go on.
Result<store::AccountLink> email_link_read(store::Reader& db, std::string_view token, Instant now);
Result<Done> email_confirm(store::Writer& db, LetterHead const& head, std::string_view token, Instant now);

}  // namespace stoa::acts
