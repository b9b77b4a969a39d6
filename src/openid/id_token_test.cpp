#include "openid/id_token.hpp"

#include <doctest/doctest.h>

using namespace stoa;
using namespace stoa::openid;

namespace {

constexpr Instant now{1'700'000'000'000};
constexpr Expected expected{.issuer = "https://accounts.example", .client_id = "forum", .nonce = "drawn"};

// A good token, with one claim in another way: `name` without its value is left out.
std::string claims(std::string_view name = {}, std::string_view value = {})
{
    std::pair<std::string_view, std::string_view> const good[]{{"iss", "\"https://accounts.example\""},
                                                               {"sub", "\"person\""},
                                                               {"aud", "\"forum\""},
                                                               {"exp", "1700000300"},
                                                               {"iat", "1699999990"},
                                                               {"nonce", "\"drawn\""}};
    std::string text;
    for (auto const& [one, usual] : good)
        if (one != name) (text += text.empty() ? "\"" : ",\"").append(one).append("\":").append(usual);
    if (!value.empty()) text.append(",\"").append(name).append("\":").append(value);
    return '{' + text + '}';
}

std::optional<Flaw> flaw_of(std::string const& payload, Expected const& wanted = expected)
{
    auto const read = read_id_token(payload, wanted, now);
    return read ? std::nullopt : std::optional{read.error()};
}

}  // namespace

TEST_CASE("An ID token is for us, from them, of now and for this visit")
{
    CHECK_FALSE(flaw_of(claims()));
    CHECK(flaw_of("[]") == Flaw::malformed_token);
    for (auto const* other : {"\"https://accounts.example/\"", "\"http://accounts.example\"", "7", ""})
        CHECK(flaw_of(claims("iss", other)) == Flaw::wrong_issuer);
    for (auto const* other : {"\"other\"", "[]", "[\"other\"]", "[\"forum\",\"other\"]", "[7]", ""})
        CHECK(flaw_of(claims("aud", other)) == Flaw::wrong_audience);
    CHECK_FALSE(flaw_of(claims("aud", "[\"forum\"]")));
    CHECK(flaw_of(claims("azp", "\"other\"")) == Flaw::wrong_audience);
    CHECK_FALSE(flaw_of(claims("azp", "\"forum\"")));
    for (auto const* other : {"\"other\"", "\"\"", "7", ""})
        CHECK(flaw_of(claims("nonce", other)) == Flaw::wrong_nonce);
    for (auto const* other : {"\"\"", "7", ""}) CHECK(flaw_of(claims("sub", other)) == Flaw::wrong_subject);
    CHECK(flaw_of(claims("sub", '"' + std::string(256, 'a') + '"')) == Flaw::wrong_subject);
}

TEST_CASE("An ID token ends, and begins; clocks may differ by a minute")
{
    for (auto const* other : {"1699999940", "\"1700000300\"", "1e300", "null", ""})
        CHECK(flaw_of(claims("exp", other)) == Flaw::wrong_time);
    CHECK_FALSE(flaw_of(claims("exp", "1699999941")));
    for (auto const* other : {"1700000061", "1699999399", "\"1700000000\"", "-1e300", ""})
        CHECK(flaw_of(claims("iat", other)) == Flaw::wrong_time);
    CHECK_FALSE(flaw_of(claims("iat", "1700000059.5")));
    CHECK(flaw_of(claims("nbf", "1700000061")) == Flaw::wrong_time);
    CHECK(flaw_of(claims("nbf", "\"now\"")) == Flaw::wrong_time);
    CHECK_FALSE(flaw_of(claims("nbf", "1700000000")));
}

TEST_CASE("Who shall be asked anew must have been")
{
    auto wanted = expected;
    wanted.proven_since = now - minute_ms;
    CHECK(flaw_of(claims(), wanted) == Flaw::not_proven_anew);
    CHECK(flaw_of(claims("auth_time", "1699999800"), wanted) == Flaw::not_proven_anew);
    CHECK_FALSE(flaw_of(claims("auth_time", "1699999990"), wanted));
}

TEST_CASE(
    "What a provider tells of somebody is taken as far as it is text, and an address as proven only if it says so")
{
    auto person = *read_id_token(claims("email", "\"ada@example.org\""), expected, now);
    CHECK(person.subject == "person");
    CHECK(person.email == "ada@example.org");
    CHECK_FALSE(person.is_email_verified);
    CHECK_FALSE(read_id_token(claims("email_verified", "\"true\""), expected, now)->is_email_verified);
    CHECK(read_id_token(claims("email_verified", "true"), expected, now)->is_email_verified);
    CHECK(read_id_token(claims("name", "\"Ada L.\""), expected, now)->name == "Ada L.");
    CHECK(read_id_token(claims("name", '"' + std::string(300, 'a') + '"'), expected, now)->name.empty());

    CHECK(read_user_info(R"({"sub":"person","email":"ada@example.org"})", "person")->email == "ada@example.org");
    CHECK(read_user_info(R"({"sub":"other","email":"ada@example.org"})", "person").error() == Flaw::wrong_subject);
    CHECK_FALSE(read_user_info("", "person"));
}
