#include "store/moderation_log.hpp"

#include <limits>

#include "db/connection.hpp"
#include "store/member_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement log_insert{"log.insert", R"(
    INSERT INTO moderation_log (at, actor_id, kind, forum_id, thread_id, post_id, member_id, subject, reason, before,
                                after)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))"};

#define STOA_LOG_COLUMNS                                                                                               \
    "SELECT l.id, l.at, l.actor_id, m.name, l.kind, l.forum_id, l.thread_id, l.post_id, l.member_id, l.subject, "      \
    "l.reason, l.before, l.after FROM moderation_log l LEFT JOIN members m ON m.id = l.actor_id"
#define STOA_LOG_FILTER                                                                                                \
    " l.id < $1 AND ($2 = 1 OR (l.kind < 32 AND l.forum_id IN LIST($3))) AND ($4 = 0 OR l.kind = $4) "
constexpr db::Statement log_all{"log.all", STOA_LOG_COLUMNS " WHERE" STOA_LOG_FILTER "ORDER BY l.id DESC LIMIT $5"};
constexpr db::Statement select_of_actor{"log.of_actor", STOA_LOG_COLUMNS " WHERE l.actor_id = $6 AND" STOA_LOG_FILTER
                                                                         "ORDER BY l.id DESC LIMIT $5"};
constexpr db::Statement log_of_thread{"log.of_thread", STOA_LOG_COLUMNS
                                      " WHERE l.thread_id = $6 AND l.thread_id <> 0 AND" STOA_LOG_FILTER
                                      "ORDER BY l.id DESC LIMIT $5"};
constexpr db::Statement select_of_event{"log.of_event", STOA_LOG_COLUMNS R"(
     WHERE l.thread_id = $1 AND l.thread_id <> 0 AND l.post_id = $2 AND l.actor_id = $3 AND l.at = $4
     ORDER BY l.id DESC
     LIMIT 1)"};
#undef STOA_LOG_FILTER
#undef STOA_LOG_COLUMNS

LogEntry entry_from(db::Row& row)
{
    return {row.get<LogEntryId>(),  row.get<Instant>(),     member_name_from(row),  row.get<LogKind>(),
            row.get<ForumId>(),     row.get<ThreadId>(),    row.get<PostId>(),      row.get<MemberId>(),
            row.get<std::string>(), row.get<std::string>(), row.get<std::string>(), row.get<std::string>()};
}

}  // namespace

void insert_log_entry(Writer& db, NewLogEntry const& entry, Instant now)
{
    db->execute(log_insert, now, entry.actor, entry.kind, entry.forum, entry.thread, entry.post, entry.member,
                entry.subject, entry.reason, entry.before, entry.after);
}

std::optional<LogEntry> log_entry_of(Reader& db, Event const& event)
{
    return db->first(select_of_event, entry_from, event.thread, event.post, event.member, event.at);
}

std::vector<LogEntry> log_entries(Reader& db, LogQuestion const& question)
{
    auto before = question.before.value > 0 ? question.before.value : std::numeric_limits<std::int64_t>::max();
    auto ask = [&](db::Statement const& statement, auto... about) {
        return db->all(statement, entry_from, before, question.is_everything, question.forums, question.kind,
                       question.count, about...);
    };
    if (question.thread.value != 0) {
        auto of_thread = ask(log_of_thread, question.thread);
        if (question.actor.value != 0)
            std::erase_if(of_thread, [&](LogEntry const& entry) { return entry.actor.id != question.actor; });
        return of_thread;
    }
    return question.actor.value != 0 ? ask(select_of_actor, question.actor) : ask(log_all);
}

}  // namespace stoa::store
