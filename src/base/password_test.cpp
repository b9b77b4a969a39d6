#include "base/password.hpp"

#include <doctest/doctest.h>

using namespace stoa;

TEST_CASE("A password opens its own hash and no other")
{
    auto hash = hash_password("correct horse", password_cost_for_tests);
    CHECK(hash.starts_with("$argon2id$v=19$"));
    CHECK(verify_password(hash, "correct horse"));
    CHECK_FALSE(verify_password(hash, "correct horse "));
    CHECK_FALSE(verify_password(hash, ""));
}

TEST_CASE("Two hashes of one password differ, because each has salt of its own")
{
    CHECK(hash_password("same", password_cost_for_tests) != hash_password("same", password_cost_for_tests));
}

TEST_CASE("All of a password counts, also what follows a NUL")
{
    std::string_view whole{"abc\0def", 7};
    auto hash = hash_password(whole, password_cost_for_tests);
    CHECK(verify_password(hash, whole));
    CHECK_FALSE(verify_password(hash, "abc"));
}

TEST_CASE("What is no hash opens for nobody")
{
    CHECK_FALSE(verify_password("", "anything"));
    CHECK_FALSE(verify_password("$argon2id$nonsense", "anything"));
    CHECK_FALSE(verify_no_password("anything", password_cost_for_tests));
}

TEST_CASE("A hash made at a lower cost is known as such")
{
    auto hash = hash_password("pass", password_cost_for_tests);
    CHECK_FALSE(is_at_another_cost(hash, password_cost_for_tests));
    CHECK(is_at_another_cost(hash));
}
