#pragma once
#include <span>
#include <stdexcept>
#include <string_view>

#include "db/connection.hpp"

namespace stoa::store {

// One step of the schema, from migrations/NNNN_name.sqlite.sql and its twin for PostgreSQL.
struct Migration {
    int number;
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgres;
};

// All of them, in order; the table is made at build time (cmake/migrations.cmake).
std::span<Migration const> migrations();

// The database was written by a newer Stoa than this one, which would not know what it changes.
struct SchemaTooNew : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Brings the schema up to date, all steps in one transaction.
void migrate(db::Connection& connection, std::span<Migration const> steps = migrations());

}  // namespace stoa::store
