#include "jobs/event_consumer.hpp"

#include "store/event.hpp"

namespace stoa::jobs {
namespace {

// So many, that writers who wait for the transaction hardly feel it.
constexpr int events_at_once = 100;

bool is_behind(store::Reader& db, std::string_view name)
{
    return !store::events_after(db, store::cursor_of(db, name), 1).empty();
}

}  // namespace

void begin_consuming(store::Store& store, std::string_view name)
{
    store.write([&](store::Writer& db) {
        if (!store::has_cursor(db, name)) store::set_cursor(db, name, store::last_event(db));
        return Done{};
    });
}

bool consume_next(store::Store& store, EventConsumer const& consumer)
{
    if (!store.read([&](store::Reader& db) { return is_behind(db, consumer.name); })) return false;
    store.write([&](store::Writer& db) {
        auto const events = store::events_after(db, store::cursor_of(db, consumer.name), events_at_once);
        for (auto const& event : events) consumer.take(db, event);
        if (!events.empty()) store::set_cursor(db, consumer.name, events.back().id);
        return Done{};
    });
    return true;
}

}  // namespace stoa::jobs
