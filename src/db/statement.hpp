#pragma once
#include <string>
#include <string_view>

#include "db/engine.hpp"

namespace stoa::db {

// One statement of SQL and the name under which logs and faults speak of it. Statements are constants at namespace
// scope: a connection prepares each once and finds it again by its address.
//
// The text is common to both engines. Parameters are $1, $2, ...; a parameter that holds a list of numbers stands as
// `x IN LIST($1)`. Where PostgreSQL needs other words, they stand in `postgres`.
struct Statement {
    std::string_view name;
    std::string_view text;
    std::string_view postgres{};
};

// The text as the engine wants to read it: SQLite numbers its parameters ?1, and each has its own way to take a list.
std::string spelled_for(Engine engine, Statement const& statement);

}  // namespace stoa::db
