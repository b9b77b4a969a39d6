#include "store/sqlite_store.hpp"

#include "db/sqlite.hpp"
#include "db/transaction.hpp"
#include "store/migration.hpp"

namespace stoa::store {

namespace {

// Small caches: pages that are not in them come from the system's own cache for a microsecond each, and the resident
// size of a busy server stays known. An import touches far more pages between two commits than a server does.
constexpr int reader_cache_kib = 2 * 1024;
constexpr int server_cache_kib = 16 * 1024;
constexpr int tool_cache_kib = 64 * 1024;

std::unique_ptr<db::Connection> open_writer(std::filesystem::path const& file, StoreUse use)
{
    int const cache_kib = use == StoreUse::server ? server_cache_kib : tool_cache_kib;
    auto connection = db::open_sqlite(file, {.purpose = db::Purpose::writing, .cache_kib = cache_kib});
    migrate(*connection);
    return connection;
}

}  // namespace

SqliteStore::SqliteStore(StoreOptions const& options)
    : file_{prepare_data_folder(options.data)}
    , lock_{options.use == StoreUse::server ? std::optional<FolderLock>{std::in_place, file_.parent_path()}
                                            : std::nullopt}
    , checkpointer_{file_}
    , writer_{open_writer(file_, options.use), [this](db::Connection& writer) { checkpointer_.after_commit(writer); }}
    , readers_{static_cast<std::size_t>(options.readers_max), [this] {
                   return db::open_sqlite(file_, {.purpose = db::Purpose::reading, .cache_kib = reader_cache_kib});
               }}
{
}

void SqliteStore::run_read(std::function<void(Reader&)> const& question)
{
    auto lease = readers_.lease();
    Reader reader{*lease};
    db::Transaction transaction{*lease, db::Purpose::reading};
    question(reader);
    transaction.commit();
}

void SqliteStore::run_write(std::function<Verdict(Writer&)> const& act)
{
    bool has_announced = false;
    writer_.run([&](db::Connection& connection) {
        Writer writer{connection};
        bool const is_kept = act(writer) == Verdict::commit;
        has_announced = is_kept && writer.has_announced();
        return is_kept;
    });
    if (has_announced) count_change();
}

}  // namespace stoa::store
