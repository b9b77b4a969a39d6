#include "base/sealed.hpp"

#include <doctest/doctest.h>

using namespace stoa;

TEST_CASE("What was sealed opens with its key and for its purpose alone")
{
    auto const sealed = seal("key", "seed of 7", "twenty bytes of seed");
    CHECK(unseal("key", "seed of 7", sealed) == "twenty bytes of seed");
    CHECK(sealed.find("seed") == std::string::npos);
    CHECK(seal("key", "seed of 7", "twenty bytes of seed") != sealed);
    CHECK(unseal("key", "x", seal("key", "x", "")) == "");
    CHECK_FALSE(unseal("another key", "seed of 7", sealed));
    CHECK_FALSE(unseal("key", "seed of 8", sealed));
}

TEST_CASE("What was changed, cut or made up does not open")
{
    auto const sealed = seal("key", "purpose", "text");
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        auto changed = sealed;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        CHECK_FALSE(unseal("key", "purpose", changed));
        CHECK_FALSE(unseal("key", "purpose", sealed.substr(0, at)));
    }
    CHECK_FALSE(unseal("key", "purpose", "not base64url!"));
    CHECK_FALSE(unseal("key", "purpose", sealed + "A"));
}
