#include "web/passkey_options.hpp"

#include <array>

#include "base/json_writer.hpp"

namespace stoa::web {
namespace {

constexpr std::array algorithms{webauthn::Algorithm::es256, webauthn::Algorithm::eddsa, webauthn::Algorithm::es384,
                                webauthn::Algorithm::rs256};

http::Response json_answer(JsonWriter json)
{
    http::Response response;
    response.content_type = "application/json";
    response.body = std::move(json).take();
    return response.with("Cache-Control", "no-store");
}

void write_credentials(JsonWriter& json, std::vector<std::string> const& ids)
{
    json.array(ids, [&](std::string const& id) {
        json.object([&] {
            json.member("type", "public-key");
            json.member("id", std::string_view{id});
        });
    });
}

void write_algorithms(JsonWriter& json)
{
    json.array(algorithms, [&](webauthn::Algorithm algorithm) {
        json.object([&] {
            json.member("type", "public-key");
            json.member("alg", static_cast<std::int64_t>(algorithm));
        });
    });
}

}  // namespace

http::Response making_options(webauthn::RelyingParty const& party, PasskeyNames names, acts::PasskeyOffer const& offer)
{
    JsonWriter json;
    json.object([&] {
        json.member("rp", [&] {
            json.object([&] {
                json.member("id", std::string_view{party.id});
                json.member("name", names.site);
            });
        });
        json.member("user", [&] {
            json.object([&] {
                json.member("id", std::string_view{offer.user_handle});
                json.member("name", names.member);
                json.member("displayName", names.member);
            });
        });
        json.member("challenge", std::string_view{offer.challenge});
        json.member("pubKeyCredParams", [&] { write_algorithms(json); });
        json.member("timeout", passkey_challenge_ms);
        json.member("excludeCredentials", [&] { write_credentials(json, offer.there); });
        json.member("authenticatorSelection", [&] {
            json.object([&] {
                json.member("residentKey", "required");
                json.member("requireResidentKey", true);
                json.member("userVerification", "required");
            });
        });
        json.member("attestation", "none");
    });
    return json_answer(std::move(json));
}

http::Response use_options(webauthn::RelyingParty const& party, std::string_view challenge,
                           std::vector<std::string> const& allowed)
{
    JsonWriter json;
    json.object([&] {
        json.member("challenge", challenge);
        json.member("rpId", std::string_view{party.id});
        json.member("timeout", passkey_challenge_ms);
        json.member("userVerification", "required");
        json.member("allowCredentials", [&] { write_credentials(json, allowed); });
    });
    return json_answer(std::move(json));
}

}  // namespace stoa::web
