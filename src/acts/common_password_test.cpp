#include "acts/common_password.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <string>

#include "acts/common_password_list.hpp"

using stoa::acts::is_common_password;

TEST_CASE("Passwords from the top of every list are refused, dressed up or not")
{
    for (auto password : {"password",    "Password1",        "p@ssw0rd2024", "PASSWORD!!!",
                          "123password", "passwordpassword", "iloveyou",     "trustno1",
                          "letmein1",    "football99",       "qwertyuiop",   "qwerty123",
                          "12345678",    "87654321",         "1234567890",   "0123456789",
                          "abcdefgh",    "abc12345",         "aaaaaaaa",     "11111111",
                          "12121212",    "abcabcabc",        "1qaz2wsx",     "1q2w3e4r",
                          "asdfghjkl",   "aaaabbbb",         "19901990",     "correct horse battery staple",
                          "changeme",    "administrator",    "welcome2025"}) {
        CAPTURE(password);
        CHECK(is_common_password(password, "ada", "ada@example.org"));
    }
}

TEST_CASE("Every password of the list is refused, in small letters and large ones")
{
    auto list = stoa::acts::common_password_list();
    std::size_t count = 0;
    for (auto end = list.find('\n'); end != std::string_view::npos; end = list.find('\n'), ++count) {
        std::string password{list.substr(0, end)};
        CAPTURE(password);
        CHECK(is_common_password(password, "ada", "ada@example.org"));
        password.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(password.front())));
        CHECK(is_common_password(password, "ada", "ada@example.org"));
        list.remove_prefix(end + 1);
    }
    CHECK(list.empty());
    CHECK(count >= 3000);  // ASVS 6.2.4
    // Some that no rule would find.
    for (auto password : {"jordan23", "scorpion", "bigdaddy", "marlboro", "slipknot", "12071984", "ncc1701d"})
        CHECK(is_common_password(password, "ada", "ada@example.org"));
}

TEST_CASE("One's own name or address is no secret")
{
    CHECK(is_common_password("Charles Babbage", "charles babbage", "cb@example.org"));
    CHECK(is_common_password("babbage1791", "Babbage", "cb@example.org"));
    CHECK(is_common_password("engine.room@example.org", "ada", "engine.room@example.org"));
    CHECK(is_common_password("engine.room", "ada", "engine.room@example.org"));
}

TEST_CASE("Passwords that nobody would try first are taken, whatever they are made of")
{
    for (auto password : {"violet otter lamp nine", "tr0ub4dor&3", "kjshdf82", "steel or titanium?", "пароль о слонах",
                          "passwordless tandem", "footballers wear hats", "9f8a7c6b5d", "mein fahrrad ist rot"}) {
        CAPTURE(password);
        CHECK_FALSE(is_common_password(password, "ada", "ada@example.org"));
    }
    CHECK_FALSE(is_common_password("40285071", "ada", ""));
}
