#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "webauthn/authenticator_data.hpp"
#include "webauthn/ceremony.hpp"

using namespace stoa;
using namespace stoa::webauthn;
namespace json = boost::json;

// The test vectors of the specification itself, where they are: STOA_SHARED names a folder with corpora/webauthn
// (../shared, if nobody says otherwise).
namespace {

json::array vectors()
{
    auto const* named = std::getenv("STOA_SHARED");
    std::ifstream file{std::filesystem::path{named != nullptr ? named : "../shared"} /
                       "corpora/webauthn/w3c_test_vectors.json"};
    if (!file) return {};
    return json::parse(std::string{std::istreambuf_iterator<char>{file}, {}}).as_array();
}

std::string bytes_in(json::value const& section, char const* name)
{
    std::string const hex{section.at(name).as_string()};
    std::string bytes;
    for (std::size_t at = 0; at < hex.size(); at += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
    return bytes;
}

// Browsers hand it out beside the attestation, which nobody asks for here: {..., "authData": bytes}.
std::string authenticator_data_in(std::string const& attestation)
{
    constexpr std::string_view name = "hauthData";
    auto const at = attestation.find(name) + name.size();
    auto const octet = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<std::uint8_t>(attestation.at(i)));
    };
    if (octet(at) == 0x58) return attestation.substr(at + 2, octet(at + 1));
    return attestation.substr(at + 3, octet(at + 1) << 8 | octet(at + 2));
}

// What is not for us. All other vectors are whole.
std::map<std::string, Flaw> const refused{
    {"sctn-test-vectors-none-es256-crossOrigin", Flaw::in_frame},
    {"sctn-test-vectors-none-es256-topOrigin", Flaw::in_frame},
    {"sctn-test-vectors-packed-es512", Flaw::wrong_key},  // not offered
    {"sctn-test-vectors-packed-ed448", Flaw::wrong_key},  // not offered
    {"sctn-test-vectors-packed-rs256",
     Flaw::wrong_key},  // of 3,488 bits: libfido2 reads those of 2,048, which devices make
};

RelyingParty const party{"example.org", "https://example.org", false};

void judge(std::string const& id, json::value const& made, json::value const& used)
{
    CAPTURE(id);
    auto const attestation = bytes_in(made, "attestationObject");
    auto const credential =
        read_registration(party, {bytes_in(made, "clientDataJSON"), authenticator_data_in(attestation)});
    if (auto const expected = refused.find(id); expected != refused.end()) {
        REQUIRE_FALSE(credential);
        CHECK(credential.error() == expected->second);
        return;
    }
    REQUIRE(credential);
    CHECK(credential->id == bytes_in(made, "credential_id"));
    Assertion const assertion{credential->id, bytes_in(used, "clientDataJSON"), bytes_in(used, "authenticatorData"),
                              bytes_in(used, "signature")};
    CHECK(verify_assertion(party, assertion, *credential));
    for (std::size_t at = 0; at < assertion.signature.size(); at += 7) {
        auto bent = assertion;
        bent.signature[at] = static_cast<char>(bent.signature[at] ^ 1);
        CHECK_FALSE(verify_assertion(party, bent, *credential));
    }
    auto strict = party;
    strict.needs_verified = true;
    bool const is_verified = parse_authenticator_data(assertion.authenticator_data)->is_verified();
    CHECK(verify_assertion(strict, assertion, *credential).has_value() == is_verified);
}

}  // namespace

TEST_CASE("The vectors of the specification are judged rightly")
{
    int judged = 0;
    for (auto const& vector : vectors()) {
        auto const& parts = vector.as_object();
        if (!parts.contains("registration")) continue;
        judge(std::string{parts.at("id").as_string()}, parts.at("registration"), parts.at("authentication"));
        ++judged;
    }
    if (judged == 0)
        MESSAGE("skipped: there are no vectors under STOA_SHARED");
    else
        CHECK(judged == 15);
}
