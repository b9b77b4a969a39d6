#include "store/event.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

// Whoever reads events from a cursor on must never see number 6 before number 5. On PostgreSQL numbers are drawn before
// commits happen, in any order; so from its first event to its commit an act has this lock ("even" in ASCII) to itself.
// Acts should therefore announce last.
constexpr db::Statement lock_order{"event.lock", "", "SELECT pg_advisory_xact_lock(1702258030)"};
constexpr db::Statement insert_event{"event.insert", R"(
    INSERT INTO events (kind, forum_id, thread_id, post_id, member_id, at, message_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7))"};
constexpr db::Statement select_after{"event.after", R"(
    SELECT id, kind, forum_id, thread_id, post_id, member_id, at, message_id FROM events WHERE id > $1 ORDER BY id LIMIT $2)"};
constexpr db::Statement event_last{"event.last", "SELECT coalesce(max(id), 0) FROM events"};
constexpr db::Statement select_cursor{"event.cursor", "SELECT event_id FROM consumers WHERE name = $1"};
constexpr db::Statement upsert_cursor{"event.set_cursor", R"(
    INSERT INTO consumers (name, event_id) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET event_id = excluded.event_id)"};
// The last event stays, so that SQLite never gives a number out twice. Times grow with numbers but for the clock's
// corrections, so the first event that is young enough bounds the walk.
constexpr db::Statement delete_before{"event.delete_before", R"(
    DELETE FROM events
     WHERE id < coalesce((SELECT id FROM events WHERE at >= $1 ORDER BY id LIMIT 1), (SELECT max(id) FROM events))
       AND id <= coalesce((SELECT min(event_id) FROM consumers), 9223372036854775807))"};

Event event_from(db::Row& row)
{
    return {row.get<EventId>(), row.get<EventKind>(), row.get<ForumId>(), row.get<ThreadId>(),
            row.get<PostId>(),  row.get<MemberId>(),  row.get<Instant>(), row.get<MessageId>()};
}

}  // namespace

void announce(Writer& db, Event const& event)
{
    db.note_announcement();
    if (db->engine() == db::Engine::postgres) db->execute(lock_order);
    db->execute(insert_event, event.kind, event.forum, event.thread, event.post, event.member, event.at, event.message);
}

std::vector<Event> events_after(Reader& db, EventId after, int count)
{
    return db->all(select_after, event_from, after, count);
}

EventId last_event(Reader& db) { return *db->one<EventId>(event_last); }

EventId cursor_of(Reader& db, std::string_view consumer)
{
    return db->one<EventId>(select_cursor, consumer).value_or(EventId{});
}

bool has_cursor(Reader& db, std::string_view consumer) { return db->one<EventId>(select_cursor, consumer).has_value(); }

void set_cursor(Writer& db, std::string_view consumer, EventId event) { db->execute(upsert_cursor, consumer, event); }

void delete_events_before(Writer& db, Instant before) { db->execute(delete_before, before); }

}  // namespace stoa::store
