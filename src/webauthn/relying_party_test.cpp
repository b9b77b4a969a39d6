#include "webauthn/relying_party.hpp"

#include <doctest/doctest.h>

using namespace stoa::webauthn;

TEST_CASE("A site is known to devices by its name, and to browsers by scheme, name and port")
{
    auto const party = relying_party_of("https://Forum.example:8443/below");
    REQUIRE(party);
    CHECK(party->id == "forum.example");
    CHECK(party->origin == "https://forum.example:8443");
    CHECK(relying_party_of("http://localhost:8080")->id == "localhost");
}

TEST_CASE("Where browsers make no passkeys, none are offered")
{
    for (auto const* address : {"http://127.0.0.1:8080", "https://192.0.2.7", "https://[::1]:8080",
                                "http://forum.example", "https://", "ftp://forum.example", ""}) {
        CAPTURE(address);
        CHECK_FALSE(relying_party_of(address));
    }
}
