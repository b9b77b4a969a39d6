#include "store/migration.hpp"

#include <string>

#include "base/instant.hpp"
#include "base/log.hpp"
#include "db/transaction.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement create_table{"migration.table", R"(
    CREATE TABLE IF NOT EXISTS migrations (
        number bigint NOT NULL PRIMARY KEY, name text NOT NULL, applied_at bigint NOT NULL))"};
constexpr db::Statement select_has_table{
    "migration.has_table", "SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'",
    "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'migrations'"};
constexpr db::Statement migration_last{"migration.last", "SELECT coalesce(max(number), 0) FROM migrations"};
constexpr db::Statement insert_migration{"migration.insert",
                                         "INSERT INTO migrations (number, name, applied_at) VALUES ($1, $2, $3)"};
// The number is "stoa" in ASCII. Of several nodes that start at once one migrates; the others wait and find it done.
constexpr db::Statement lock_schema{"migration.lock", "", "SELECT pg_advisory_lock(1937010529)"};
constexpr db::Statement unlock_schema{"migration.unlock", "", "SELECT pg_advisory_unlock(1937010529)"};

// On SQLite the write transaction itself lets only one in.
class SchemaLock {
public:
    explicit SchemaLock(db::Connection& connection)
        : connection_{connection}
    {
        if (connection_.engine() == db::Engine::postgres) connection_.execute(lock_schema);
    }
    ~SchemaLock()
    {
        if (connection_.engine() == db::Engine::postgres && connection_.is_usable()) connection_.execute(unlock_schema);
    }
    SchemaLock(SchemaLock const&) = delete;
    SchemaLock& operator=(SchemaLock const&) = delete;

private:
    db::Connection& connection_;
};

std::int64_t last_applied(db::Connection& connection)
{
    if (*connection.one<std::int64_t>(select_has_table) == 0) return 0;
    return *connection.one<std::int64_t>(migration_last);
}

void refuse_newer(std::int64_t applied, std::int64_t known)
{
    if (applied <= known) return;
    throw SchemaTooNew{"the database has schema " + std::to_string(applied) + ", but this stoa knows schemas up to " +
                       std::to_string(known) + " only: run the newer stoa that wrote it"};
}

void apply(db::Connection& connection, Migration const& step)
{
    auto const& text = connection.engine() == db::Engine::sqlite ? step.sqlite : step.postgres;
    connection.run_script(step.name, std::string{text});
    connection.execute(insert_migration, step.number, step.name, system_now());
    log::info("schema brought up to date", {{"migration", step.name}});
}

}  // namespace

void migrate(db::Connection& connection, std::span<Migration const> steps)
{
    SchemaLock lock{connection};
    auto const known = steps.empty() ? 0 : steps.back().number;
    auto applied = last_applied(connection);
    refuse_newer(applied, known);
    if (applied == known) return;

    db::Transaction transaction{connection, db::Purpose::writing};
    connection.execute(create_table);
    applied = last_applied(connection);  // another process may have been faster
    for (auto const& step : steps)
        if (step.number > applied) apply(connection, step);
    transaction.commit();
}

}  // namespace stoa::store
