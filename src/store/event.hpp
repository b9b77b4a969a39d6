#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/event.hpp"
#include "store/store.hpp"

namespace stoa::store {

// The only way out of a transaction (docs/architecture.md, Events). `event.id` is given by the database.
void announce(Writer& db, Event const& event);
std::vector<Event> events_after(Reader& db, EventId after, int count);
EventId last_event(Reader& db);

EventId cursor_of(Reader& db, std::string_view consumer);
bool has_cursor(Reader& db, std::string_view consumer);
void set_cursor(Writer& db, std::string_view consumer, EventId event);
// Keeps what a consumer has not had yet, however old it is.
void delete_events_before(Writer& db, Instant before);

}  // namespace stoa::store
