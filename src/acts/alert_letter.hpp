#pragma once
#include "acts/access.hpp"
#include "acts/letters.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Writes the letter about alerts that is due first. Whoever has come back meanwhile has seen the badge and gets none,
// and whoever has got one gets no other until they come back. False: none was due.
bool write_next_alert_letter(store::Writer& db, Access const& access, LetterHead const& head, Instant now);

}  // namespace stoa::acts
