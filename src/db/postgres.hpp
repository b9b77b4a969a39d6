#pragma once
#include <memory>
#include <string>

#include "db/connection.hpp"

namespace stoa::db {

struct PostgresOptions {
    int statement_timeout_ms{30'000};  // 0: none, for work that reads the whole forum
    // The table on which those who write agree who is alone: it is locked, never written. Empty: nobody is ever alone.
    std::string turnstile{};
};

// `url` is what libpq takes: "postgresql://user@host/database" or "host=... dbname=...".
std::unique_ptr<Connection> connect_postgres(std::string const& url, PostgresOptions const& options);

}  // namespace stoa::db
