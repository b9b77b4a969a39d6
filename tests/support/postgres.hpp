#pragma once
#include <string>

#include "support/scratch_folder.hpp"

namespace stoa::testing {

// A PostgreSQL server of this test run: its own cluster in a scratch folder, reached through a Unix socket in there.
// It never writes through to the disk, so a database costs some milliseconds.
class PostgresServer {
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(PostgresServer const&) = delete;
    PostgresServer& operator=(PostgresServer const&) = delete;

    // Returns the URL of an empty database. In truth it is a schema, which is made twenty times faster.
    std::string new_database();

private:
    ScratchFolder folder_;
    int server_{};
    int databases_{};
};

// Started when the first test asks for it, stopped when the program ends.
PostgresServer& postgres_server();

}  // namespace stoa::testing
