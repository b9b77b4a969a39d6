#include "store/postgres_store.hpp"

#include <chrono>
#include <thread>

#include "base/random.hpp"
#include "db/postgres.hpp"
#include "db/transaction.hpp"
#include "store/migration.hpp"

namespace stoa::store {

namespace {

constexpr int tries_alone_max = 12;

// Wait a little longer each time, and not as long as others do who lost as well.
void wait_before_try(int number)
{
    std::array<std::uint8_t, 1> chance{};
    fill_random(chance);
    std::this_thread::sleep_for(std::chrono::microseconds{number * (500 + 8 * chance[0])});
}

class Together {
public:
    explicit Together(Turnstile& turnstile)
        : turnstile_{turnstile}
    {
        turnstile_.enter_together();
    }
    ~Together() { turnstile_.leave_together(); }
    Together(Together const&) = delete;
    Together& operator=(Together const&) = delete;

private:
    Turnstile& turnstile_;
};

class Alone {
public:
    explicit Alone(Turnstile& turnstile)
        : turnstile_{turnstile}
    {
        turnstile_.enter_alone();
    }
    ~Alone() { turnstile_.leave_alone(); }
    Alone(Alone const&) = delete;
    Alone& operator=(Alone const&) = delete;

private:
    Turnstile& turnstile_;
};

ConnectionPool::Open opener(StoreOptions const& options)
{
    // A tool may walk through the whole forum in one statement.
    db::PostgresOptions settings{.turnstile = "migrations"};
    if (options.use == StoreUse::tool) settings.statement_timeout_ms = 0;
    return [url = options.database, settings] { return db::connect_postgres(url, settings); };
}

}  // namespace

PostgresStore::PostgresStore(StoreOptions const& options)
    : readers_{static_cast<std::size_t>(options.readers_max), opener(options)}
    , writers_{static_cast<std::size_t>(options.readers_max), opener(options)}
{
    migrate(*db::connect_postgres(options.database, {.statement_timeout_ms = 0}));
}

void PostgresStore::run_read(std::function<void(Reader&)> const& question)
{
    auto lease = readers_.lease();
    Reader reader{*lease};
    db::Transaction transaction{*lease, db::Purpose::reading};
    question(reader);
    transaction.commit();
}

void PostgresStore::run_write(std::function<Verdict(Writer&)> const& act)
{
    auto lease = writers_.lease();
    if (!try_together(*lease, act)) repeat_alone(*lease, act);
}

bool PostgresStore::try_together(db::Connection& connection, std::function<Verdict(Writer&)> const& act)
{
    Together together{turnstile_};
    try {
        run_once(connection, db::Purpose::writing, act);
        return true;
    } catch (db::Conflict const&) {
        return false;
    }
}

// Nobody else writes meanwhile: in this process by the turnstile, so that one connection waits and not all, and on
// other nodes by the database's lock. An act can still lose against those who write past the store: tools of the
// database.
void PostgresStore::repeat_alone(db::Connection& connection, std::function<Verdict(Writer&)> const& act)
{
    Alone alone{turnstile_};
    for (int number = 1;; ++number) {
        try {
            return run_once(connection, db::Purpose::writing_alone, act);
        } catch (db::Conflict const&) {
            if (number == tries_alone_max) throw;
            wait_before_try(number);
        }
    }
}

void PostgresStore::run_once(db::Connection& connection, db::Purpose purpose,
                             std::function<Verdict(Writer&)> const& act)
{
    Writer writer{connection};
    db::Transaction transaction{connection, purpose};
    if (act(writer) != Verdict::commit) return transaction.roll_back();
    transaction.commit();
    if (writer.has_announced()) count_change();
}

}  // namespace stoa::store
