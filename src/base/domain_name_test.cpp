#include "base/domain_name.hpp"

#include <doctest/doctest.h>

namespace stoa {

TEST_CASE("a name in any script is one in ASCII")
{
    CHECK(ascii_domain_name("Example.ORG") == "example.org");
    CHECK(ascii_domain_name("m\u00fcller.example") == "xn--mller-kva.example");
    CHECK(ascii_domain_name("stra\u00dfe.example") == "xn--strae-oqa.example");
    CHECK(ascii_domain_name("\uff45xample\u3002org") == "example.org");
    CHECK(ascii_domain_name("xn--mller-kva.example") == "xn--mller-kva.example");
}

TEST_CASE("what can be no name is none")
{
    CHECK_FALSE(ascii_domain_name(""));
    CHECK_FALSE(ascii_domain_name("a..b"));
    CHECK_FALSE(ascii_domain_name("xn--a.example"));
    CHECK_FALSE(ascii_domain_name("\xff.example"));
    CHECK_FALSE(ascii_domain_name(std::string(64, 'a') + ".example"));
}

}  // namespace stoa
