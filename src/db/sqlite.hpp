#pragma once
#include <filesystem>
#include <memory>

#include "db/connection.hpp"

namespace stoa::db {

struct SqliteOptions {
    Purpose purpose{Purpose::reading};
    int cache_kib{2048};
    int busy_timeout_ms{10'000};  // how long to wait for another process that writes
};

// Opens or creates the file. Whoever creates it decides who may read it: see store/sqlite_store.cpp.
std::unique_ptr<Connection> open_sqlite(std::filesystem::path const& file, SqliteOptions const& options);

// Pages in the write-ahead log after the last commit of this connection. The log grows until a checkpoint has copied
// all of it: whoever writes must see to that.
std::int64_t log_pages(Connection const& connection);

// Copies what the log holds into the file, as far as that goes without waiting for anybody. Tells how many pages are
// left.
std::int64_t checkpoint(Connection& connection);

}  // namespace stoa::db
