#include "db/statement.hpp"

#include <doctest/doctest.h>

namespace stoa::db {

TEST_CASE("one text is spelled as each engine wants it")
{
    constexpr Statement statement{"test", "SELECT a FROM t WHERE b = $1 AND c IN LIST($2) AND d IN LIST($3) LIMIT $10"};
    CHECK(spelled_for(Engine::sqlite, statement) ==
          "SELECT a FROM t WHERE b = ?1 AND c IN (SELECT value FROM json_each('[' || ?2 || ']')) "
          "AND d IN (SELECT value FROM json_each('[' || ?3 || ']')) LIMIT ?10");
    CHECK(spelled_for(Engine::postgres, statement) ==
          "SELECT a FROM t WHERE b = $1 AND c = ANY(CAST('{' || $2 || '}' AS bigint[])) "
          "AND d = ANY(CAST('{' || $3 || '}' AS bigint[])) LIMIT $10");
}

TEST_CASE("PostgreSQL gets its own words where a statement has them")
{
    constexpr Statement statement{"test", "SELECT max(id) + 1 FROM t", "SELECT nextval('t_id')"};
    CHECK(spelled_for(Engine::sqlite, statement) == "SELECT max(id) + 1 FROM t");
    CHECK(spelled_for(Engine::postgres, statement) == "SELECT nextval('t_id')");
}

}  // namespace stoa::db
