#pragma once
#include <functional>
#include <string_view>

#include "model/event.hpp"
#include "store/store.hpp"

namespace stoa::jobs {

// Whoever acts on events reads them one after the other and keeps, in the same transaction as what it does, how far it
// has come: a crash neither loses an event nor acts on one twice. Several nodes may consume at once: where two take the
// same events, the database lets one of them begin anew.
struct EventConsumer {
    std::string_view name;
    std::function<void(store::Writer&, Event const&)> take;  // may run more than once: the transaction may be repeated
};

// Whoever comes to a forum that exists already begins with what happens from now on.
void begin_consuming(store::Store& store, std::string_view name);
// The next events, a hundred at most. False: there was none.
bool consume_next(store::Store& store, EventConsumer const& consumer);

}  // namespace stoa::jobs
