#include "db/sqlite.hpp"

#include <sqlite3.h>

#include <stdexcept>
#include <string>
#include <unordered_map>

namespace stoa::db {

namespace {

struct Closing {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Closing>;
using Prepared = std::unique_ptr<sqlite3_stmt, Closing>;

constexpr Statement begin_reading{"begin", "BEGIN"};
// IMMEDIATE takes the one place of the writer at once: a transaction that reads first and writes later could be refused
// half-way when another process has written in between.
constexpr Statement begin_writing{"begin", "BEGIN IMMEDIATE"};
constexpr Statement commit_all{"commit", "COMMIT"};
constexpr Statement roll_back_all{"roll back", "ROLLBACK"};
// Another number whenever another connection has changed the file. It also begins the transaction's view of the file.
constexpr Statement select_state{"state", "PRAGMA data_version"};

class StepColumns final : public Columns {
public:
    explicit StepColumns(sqlite3_stmt* statement)
        : statement_{statement}
    {
    }
    bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t number(int column) const override { return sqlite3_column_int64(statement_, column); }
    // As a blob a text comes without the copy that adds a closing NUL.
    std::string_view bytes(int column) const override
    {
        auto const* data = static_cast<char const*>(sqlite3_column_blob(statement_, column));
        return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    sqlite3_stmt* statement_;
};

// Ends a statement however its running ends, so that it holds neither a lock nor views of parameters.
class Running {
public:
    explicit Running(sqlite3_stmt* statement)
        : statement_{statement}
    {
    }
    ~Running()
    {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;

private:
    sqlite3_stmt* statement_;
};

int bind(sqlite3_stmt* statement, int index, Value const& value)
{
    auto view = value.view();
    switch (value.kind()) {
    case Value::Kind::null: return sqlite3_bind_null(statement, index);
    case Value::Kind::number: return sqlite3_bind_int64(statement, index, value.number());
    case Value::Kind::text:
        // A null pointer would bind NULL where an empty text is meant.
        return sqlite3_bind_text64(statement, index, view.data() ? view.data() : "", view.size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    case Value::Kind::bytes:
        return sqlite3_bind_blob64(statement, index, view.data() ? view.data() : "", view.size(), SQLITE_STATIC);
    }
    throw std::logic_error{"unknown kind of parameter"};
}

// A savepoint keeps the pages that it may have to put back. Those of one reply are about 80 KiB; with more than 64 KiB
// SQLite would make a file in /var/tmp for each savepoint, and replies would wait for it: a sixth fewer went through.
// When it does make the file it writes all that it holds at once, and it cannot write 128 KiB at once (os_unix.c takes
// a length modulo 128 KiB), so what is named here must be less.
void hold_savepoints_in_memory()
{
    constexpr int bytes_max = 120 * 1024;
    static int const result = sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, bytes_max);
    if (result != SQLITE_OK) throw std::logic_error{"SQLite was in use before it was configured"};
}

class SqliteConnection final : public Connection {
public:
    SqliteConnection(std::filesystem::path const& file, SqliteOptions const& options)
        : purpose_{options.purpose}
    {
        hold_savepoints_in_memory();
        sqlite3* opened = nullptr;
        // One thread at a time uses a connection: its own mutex would only cost time.
        int result = sqlite3_open_v2(file.c_str(), &opened,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
        database_.reset(opened);
        if (result != SQLITE_OK) fail("open " + file.string(), result);
        sqlite3_extended_result_codes(opened, 1);
        sqlite3_busy_timeout(opened, options.busy_timeout_ms);  // before anything that may meet another process
        set_up(options);
    }

    void run_script(std::string_view name, std::string const& text) override
    {
        int result = sqlite3_exec(database_.get(), text.c_str(), nullptr, nullptr, nullptr);
        if (result != SQLITE_OK) fail(name, result);
    }

    void begin(Purpose purpose) override
    {
        has_seen_state_ = false;
        command(purpose == Purpose::reading ? begin_reading : begin_writing);
    }
    void commit() override { command(commit_all); }
    void roll_back() override { command(roll_back_all); }
    bool is_in_transaction() const override { return sqlite3_get_autocommit(database_.get()) == 0; }
    bool is_usable() const override { return true; }
    Engine engine() const override { return Engine::sqlite; }

    Recollection* recollection() override
    {
        if (purpose_ != Purpose::reading || !is_in_transaction()) return nullptr;
        if (!has_seen_state_) {
            run_with(select_state, {}, [this](Row& row) {
                recollection_.see_state(static_cast<std::uint64_t>(row.get<std::int64_t>()));
                return true;
            });
            has_seen_state_ = true;
        }
        return &recollection_;
    }

    std::int64_t log_pages() const { return log_pages_; }

    std::int64_t checkpoint()
    {
        int pages = 0;
        int copied = 0;
        int result = sqlite3_wal_checkpoint_v2(database_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, &copied);
        if (result != SQLITE_OK && result != SQLITE_BUSY) fail("checkpoint", result);
        return pages - copied;
    }

    std::int64_t run_with(Statement const& statement, std::span<Value const> values, Visitor const& visit) override
    {
        auto* prepared = prepare(statement);
        if (sqlite3_stmt_busy(prepared)) throw std::logic_error{std::string{statement.name} + " runs inside itself"};
        Running running{prepared};
        for (std::size_t i = 0; i < values.size(); ++i) {
            int result = bind(prepared, static_cast<int>(i + 1), values[i]);
            if (result != SQLITE_OK) fail(statement.name, result);
        }
        step_through(statement, prepared, visit);
        return sqlite3_changes64(database_.get());
    }

private:
    void set_up(SqliteOptions const& options)
    {
        // Without a memory map the resident size stays what the caches are, however large the file grows.
        // Small pages: a reply changes a few rows in places far apart, and each costs a page of the log. With pages of
        // 8 KiB a third fewer replies went through, and reading a page of posts gained one part in a hundred.
        run_script("set up", "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                             "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = FAST;"
                             "PRAGMA mmap_size = 0; PRAGMA journal_size_limit = 67108864");
        run_script("set up", "PRAGMA cache_size = -" + std::to_string(options.cache_kib));
        if (options.purpose == Purpose::reading) run_script("set up", "PRAGMA query_only = ON");
        // In place of SQLite's own hook, which would copy the log back in the middle of writing.
        sqlite3_wal_hook(database_.get(), note_log_size, this);
    }

    static int note_log_size(void* self, sqlite3*, char const*, int pages)
    {
        static_cast<SqliteConnection*>(self)->log_pages_ = pages;
        return SQLITE_OK;
    }

    void command(Statement const& statement) { run_with(statement, {}, {}); }

    sqlite3_stmt* prepare(Statement const& statement)
    {
        auto& kept = statements_[&statement];
        if (kept) return kept.get();
        auto text = spelled_for(Engine::sqlite, statement);
        sqlite3_stmt* prepared = nullptr;
        int result = sqlite3_prepare_v3(database_.get(), text.c_str(), static_cast<int>(text.size() + 1),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
        if (result != SQLITE_OK) fail(statement.name, result);
        kept.reset(prepared);
        return prepared;
    }

    void step_through(Statement const& statement, sqlite3_stmt* prepared, Visitor const& visit)
    {
        StepColumns columns{prepared};
        while (true) {
            int result = sqlite3_step(prepared);
            if (result == SQLITE_DONE) return;
            if (result != SQLITE_ROW) fail(statement.name, result);
            Row row{columns};
            if (visit && !visit(row)) return;
        }
    }

    [[noreturn]] void fail(std::string_view statement, int result) const
    {
        std::string code = sqlite3_errstr(result);
        std::string message = database_ ? sqlite3_errmsg(database_.get()) : "out of memory";
        if ((result & 0xff) == SQLITE_BUSY) throw Conflict{statement, code, message};
        throw Fault{statement, code, message};
    }

    Purpose const purpose_;
    std::int64_t log_pages_{};
    bool has_seen_state_{};  // in this transaction
    Recollection recollection_;
    Database database_;  // closed after the statements below
    std::unordered_map<Statement const*, Prepared> statements_;
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(std::filesystem::path const& file, SqliteOptions const& options)
{
    return std::make_unique<SqliteConnection>(file, options);
}

std::int64_t checkpoint(Connection& connection) { return dynamic_cast<SqliteConnection&>(connection).checkpoint(); }

std::int64_t log_pages(Connection const& connection)
{
    return dynamic_cast<SqliteConnection const&>(connection).log_pages();
}

}  // namespace stoa::db
