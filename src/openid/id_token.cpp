#include "openid/id_token.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/utf8.hpp"
#include "openid/json_object.hpp"

namespace stoa::openid {
namespace {

constexpr std::size_t subject_bytes_max = 255;  // Core 2
constexpr std::size_t told_bytes_max = 254;     // of what a provider tells: longer is no address and no name

Instant instant_of(std::int64_t seconds) { return {seconds * second_ms}; }

std::string told(boost::json::object const& claims, std::string_view name)
{
    auto text = text_in(claims, name).value_or("");
    return text.size() <= told_bytes_max && is_utf8(text) ? text : std::string{};
}

Person person_of(boost::json::object const& claims)
{
    Person person;
    person.subject = text_in(claims, "sub").value_or("");
    person.email = told(claims, "email");
    person.is_email_verified = is_true_in(claims, "email_verified");
    person.name = told(claims, "preferred_username");
    if (person.name.empty()) person.name = told(claims, "name");
    return person;
}

// 3.1.3.7, 3 to 5. Other audiences beside us we trust none of.
bool is_for(boost::json::object const& claims, std::string_view client_id)
{
    auto const audiences = texts_in(claims, "aud");
    bool const is_ours =
        !audiences.empty() && std::ranges::all_of(audiences, [&](auto& one) { return one == client_id; });
    return is_ours && (!claims.contains("azp") || text_in(claims, "azp") == client_id);
}

// 9 and 10.
bool is_of_now(boost::json::object const& claims, Instant now)
{
    auto const ends = seconds_in(claims, "exp");
    auto const made = seconds_in(claims, "iat");
    if (!ends || !made) return false;
    if (now >= instant_of(*ends) + clock_skew_ms) return false;
    if (instant_of(*made) > now + clock_skew_ms) return false;
    if (instant_of(*made) < now - id_token_age_ms_max) return false;
    if (!claims.contains("nbf")) return true;
    auto const begins = seconds_in(claims, "nbf");
    return begins && instant_of(*begins) <= now + clock_skew_ms;
}

// 13.
bool is_proven_since(boost::json::object const& claims, Instant since)
{
    auto const proven = seconds_in(claims, "auth_time");
    return proven && instant_of(*proven) >= since - clock_skew_ms;
}

}  // namespace

Result<Person, Flaw> read_id_token(std::string_view payload, Expected const& expected, Instant now)
{
    auto const claims = parse_object(payload);
    if (!claims) return Flaw::malformed_token;
    if (text_in(*claims, "iss") != expected.issuer) return Flaw::wrong_issuer;
    if (!is_for(*claims, expected.client_id)) return Flaw::wrong_audience;
    if (!is_of_now(*claims, now)) return Flaw::wrong_time;
    // 11.
    if (!equal_in_constant_time(text_in(*claims, "nonce").value_or(""), expected.nonce)) return Flaw::wrong_nonce;
    auto person = person_of(*claims);
    bool const has_subject = !person.subject.empty() && person.subject.size() <= subject_bytes_max;
    if (!has_subject || !is_utf8(person.subject)) return Flaw::wrong_subject;
    if (expected.proven_since && !is_proven_since(*claims, *expected.proven_since)) return Flaw::not_proven_anew;
    return person;
}

Result<Person, Flaw> read_user_info(std::string_view json, std::string_view subject)
{
    auto const claims = parse_object(json);
    if (!claims) return Flaw::unreachable;
    auto person = person_of(*claims);
    if (person.subject != subject) return Flaw::wrong_subject;
    return person;
}

}  // namespace stoa::openid
