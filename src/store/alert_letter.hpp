#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "store/store.hpp"

namespace stoa::store {

// Letters about alerts that are to be written: one for each member until they come back.

// Only for those who have proven their address and were here since their last letter; what is planned stays.
void plan_alert_letters(Writer& db, std::vector<MemberId> const& members, Instant since, Instant due_at);
std::optional<Instant> next_alert_letter_at(Reader& db);

struct AlertLetterPlan {
    MemberId member{};
    Instant since{};  // the first alert that it is about
};
// The one that is due first, which is planned no more then.
std::optional<AlertLetterPlan> take_alert_letter(Writer& db, Instant now);

struct AlertRecipient {
    std::string name;
    std::string email;
    bool is_confirmed{};
    std::optional<Instant> seen_at;
};
std::optional<AlertRecipient> find_alert_recipient(Reader& db, MemberId member);
void note_alert_letter(Writer& db, MemberId member, Instant now);

}  // namespace stoa::store
