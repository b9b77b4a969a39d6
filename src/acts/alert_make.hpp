#pragma once
#include "acts/access.hpp"
#include "model/event.hpp"
#include "store/store.hpp"

namespace stoa::acts {

enum class AlertLetters : bool { no, yes };

// Tells the members whom an event concerns: each of them once, nobody of what they did themselves, and nobody of what
// they may not see. Whoever is quoted, mentioned and watches besides has one alert, of the first of these. An event
// that comes again tells nothing new.
void make_alerts(store::Writer& db, Access const& access, Event const& event, AlertLetters letters, Instant now);

}  // namespace stoa::acts
