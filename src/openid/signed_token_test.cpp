#include "openid/signed_token.hpp"

#include <doctest/doctest.h>

#include "base/digest.hpp"
#include "support/token_signer.hpp"

using namespace stoa;
using namespace stoa::openid;
using stoa::testing::TokenSigner;

namespace {

constexpr std::string_view words = R"({"sub":"person"})";

std::vector<SigningKey> keys_of(std::string const& jwks) { return parse_key_set("{\"keys\":[" + jwks + "]}").value(); }

Flaw flaw_of(std::string_view token, std::vector<SigningKey> const& keys)
{
    auto const read = read_signed_token(token, keys);
    REQUIRE_FALSE(read);
    return read.error();
}

std::string with_head(TokenSigner const& signer, std::string_view more)
{
    auto head = signer.head();
    head.insert(head.size() - 1, more);
    return signer.sign(words, head);
}

}  // namespace

TEST_CASE("A token is read that one of the keys has signed, by each of the algorithms")
{
    for (auto kind : {TokenSigner::Kind::rs256, TokenSigner::Kind::es256, TokenSigner::Kind::eddsa}) {
        TokenSigner const signer{kind}, other{kind};
        auto const keys = keys_of(signer.jwk(R"(,"use":"sig")"));
        REQUIRE(keys.size() == 1);
        auto const token = signer.sign(words);
        auto const read = read_signed_token(token, keys);
        REQUIRE(read);
        CHECK(*read == words);
        CHECK(flaw_of(other.sign(words), keys) == Flaw::wrong_signature);
        // Every bit counts, in each part.
        for (std::size_t at = 0; at < token.size(); at += 5) {
            auto bent = token;
            if (bent[at] == '.') continue;
            bent[at] = bent[at] == 'A' ? 'B' : 'A';
            CHECK_FALSE(read_signed_token(bent, keys));
        }
    }
}

TEST_CASE("A token chooses neither another algorithm nor its own key")
{
    TokenSigner const signer{TokenSigner::Kind::rs256}, curve{TokenSigner::Kind::es256};
    auto const keys = keys_of(signer.jwk());
    CHECK(flaw_of(signer.sign_as_secret(words), keys) == Flaw::refused_algorithm);
    auto const unsigned_head = base64url(R"({"alg":"none","kid":"key-1"})") + '.' + base64url(words) + '.';
    CHECK(flaw_of(unsigned_head, keys) == Flaw::malformed_token);
    CHECK(flaw_of(unsigned_head + "AAAA", keys) == Flaw::refused_algorithm);
    CHECK(flaw_of(curve.sign(words), keys) == Flaw::refused_algorithm);
    CHECK(flaw_of(signer.sign(words, R"({"alg":"RS512","kid":"key-1"})"), keys) == Flaw::refused_algorithm);
    TokenSigner const stranger{TokenSigner::Kind::rs256};
    CHECK(flaw_of(with_head(stranger, ",\"jwk\":" + stranger.jwk()), keys) == Flaw::wrong_signature);
}

TEST_CASE("What a token says of itself is understood, or it is refused")
{
    TokenSigner const signer{TokenSigner::Kind::eddsa};
    auto const keys = keys_of(signer.jwk());
    CHECK(flaw_of(with_head(signer, R"(,"crit":["exp"],"exp":1)"), keys) == Flaw::malformed_token);
    CHECK(flaw_of(signer.sign(words, R"({"alg":"EdDSA","kid":"key-1","typ":"at+jwt"})"), keys) ==
          Flaw::malformed_token);
    CHECK(flaw_of(signer.sign(words, R"({"alg":"EdDSA","kid":7})"), keys) == Flaw::malformed_token);
    CHECK(flaw_of(signer.sign(words, R"({"kid":"key-1"})"), keys) == Flaw::refused_algorithm);
    auto const token = signer.sign(words);
    for (auto const& broken : {token + ".", token + ".AAAA", "." + token, token + "=", token + " ", std::string{},
                               std::string(token_bytes_max, 'A')})
        CHECK(flaw_of(broken, keys) == Flaw::malformed_token);
}

TEST_CASE("The key is the one that the token names; without a name there can be one alone")
{
    TokenSigner const one{TokenSigner::Kind::es256, "one"}, two{TokenSigner::Kind::es256, "two"};
    auto const both = keys_of(one.jwk() + ',' + two.jwk());
    CHECK(read_signed_token(two.sign(words), both));
    CHECK(flaw_of(two.sign(words), keys_of(one.jwk())) == Flaw::unknown_key);
    CHECK(flaw_of(two.sign(words, R"({"alg":"ES256","kid":"one"})"), both) == Flaw::wrong_signature);
    constexpr std::string_view nameless = R"({"alg":"ES256"})";
    CHECK(read_signed_token(one.sign(words, nameless), keys_of(one.jwk())));
    CHECK(flaw_of(one.sign(words, nameless), both) == Flaw::unknown_key);
}

TEST_CASE("Keys that are for something else, too short or none at all are left aside")
{
    TokenSigner const signer{TokenSigner::Kind::es256};
    CHECK(keys_of(signer.jwk(R"(,"use":"enc")")).empty());
    CHECK(keys_of(signer.jwk(R"(,"key_ops":["sign"])")).empty());
    CHECK(keys_of(signer.jwk(R"(,"key_ops":["verify"])")).size() == 1);
    CHECK(keys_of(signer.jwk(R"(,"alg":"ES384")")).empty());
    CHECK(keys_of(signer.jwk(R"(,"alg":"RS256")")).empty());
    CHECK(keys_of(R"({"kty":"oct","k":"AAAA","kid":"key-1"})").empty());
    CHECK(keys_of(R"({"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"})").empty());
    auto const off_curve = std::string(42, 'A') + 'E';
    CHECK(keys_of(R"({"kty":"EC","crv":"P-256","x":")" + off_curve + R"(","y":")" + off_curve + "\"}").empty());
    CHECK(keys_of(R"({"kty":"RSA","e":"AQAB","n":")" + std::string(171, '_') + "\"}").empty());  // 1024 bits
    CHECK(keys_of(R"({"kty":"RSA","e":"AQ","n":")" + std::string(342, '_') + "\"}").empty());  // 1: no signature at all
    CHECK(keys_of("7,null,[]").empty());
    CHECK_FALSE(parse_key_set("{}"));
    CHECK_FALSE(parse_key_set("[]"));
    CHECK_FALSE(parse_key_set(R"({"keys":{}})"));
}
