#include "web/hosts.hpp"

#include <doctest/doctest.h>

namespace stoa::web {

TEST_CASE("A site answers to its own name, to names it was given, and to this machine")
{
    Hosts hosts{"https://Forum.example/", {"talk.example:8080", "[2001:db8::1]:8080"}};
    for (auto own : {"forum.example", "FORUM.EXAMPLE:443", "talk.example", "localhost:8080", "127.0.0.1", "[::1]:8080",
                     "[2001:db8::1]"}) {
        CAPTURE(own);
        CHECK(hosts.has(own));
    }
}

TEST_CASE("A site does not answer to other names")
{
    Hosts hosts{"https://forum.example", {}};
    for (auto other :
         {"", "evil.example", "forum.example.evil.example", "xforum.example", "[::2]", "forum.example@evil"}) {
        CAPTURE(other);
        CHECK_FALSE(hosts.has(other));
    }
}

}  // namespace stoa::web
