#include "store/store.hpp"

#include "store/postgres_store.hpp"
#include "store/sqlite_store.hpp"

namespace stoa::store {

std::unique_ptr<Store> Store::open(StoreOptions options)
{
    if (options.database.empty()) return std::make_unique<SqliteStore>(options);
    return std::make_unique<PostgresStore>(options);
}

}  // namespace stoa::store
