#include "base/digest.hpp"

#include <doctest/doctest.h>

#include <set>

#include "base/random.hpp"

using namespace stoa;

TEST_CASE("SHA-256 of the standard's example")  // FIPS 180-4
{
    CHECK(hex(view(sha256("abc"))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(view(sha256(""))) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("HMAC-SHA-256 of RFC 4231, cases 2 and 6")
{
    CHECK(hex(view(hmac_sha256("Jefe", "what do ya want for nothing?"))) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(hex(view(hmac_sha256(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First"))) ==
          "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST_CASE("base64url has no padding and no sign that an address gives a meaning")
{
    CHECK(base64url("") == "");
    CHECK(base64url("f") == "Zg");
    CHECK(base64url("fo") == "Zm8");
    CHECK(base64url("foo") == "Zm9v");
    CHECK(base64url("\xfb\xff\xfe") == "-__-");
}

// The digest is hashlib's of Python.
TEST_CASE("BLAKE2b under a key is what others compute, and asks for a key that is worth the name")
{
    CHECK(hex(view(keyed_blake2b("0123456789abcdef", "abc"))) ==
          "66b4857d42c644c61fca8c0bcea243e0e75088582c7964bbac6b92c02381d9c7");
    CHECK_THROWS_AS(keyed_blake2b("too short", "abc"), std::invalid_argument);
    CHECK_THROWS_AS(keyed_blake2b(std::string(65, 'k'), "abc"), std::invalid_argument);
}

TEST_CASE("Comparison in constant time knows equal from different")
{
    CHECK(equal_in_constant_time("", ""));
    CHECK(equal_in_constant_time("token", "token"));
    CHECK_FALSE(equal_in_constant_time("token", "tokem"));
    CHECK_FALSE(equal_in_constant_time("token", "token2"));
}

TEST_CASE("A keyed hash holds within one run and tells texts apart")
{
    CHECK(keyed_hash("a") == keyed_hash("a"));
    CHECK(keyed_hash("a") != keyed_hash("b"));
}

TEST_CASE("Tokens have 43 letters and none comes twice")
{
    std::set<std::string> tokens;
    for (int i = 0; i < 1000; ++i) {
        auto token = random_token();
        CHECK(token.size() == 43);
        CHECK(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
              std::string::npos);
        tokens.insert(std::move(token));
    }
    CHECK(tokens.size() == 1000);
}
