// What a provider sends, or somebody in its place: keys, tokens, and what they say. It is read whole or refused, and no
// token over chance is believed.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "openid/id_token.hpp"
#include "openid/signed_token.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    using namespace stoa::openid;
    // The key of RFC 7515, appendix A.3.
    static auto const keys =
        *parse_key_set(R"({"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                       R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})");
    std::string const bytes(reinterpret_cast<char const*>(data), size);

    if (auto const set = parse_key_set(bytes)) {
        if (set->size() > signing_keys_max) std::abort();
        for (auto const& key : *set)
            if (key.has_signed("a message", "no signature")) std::abort();
    }
    if (read_signed_token(bytes, keys)) std::abort();
    // Behind a header that is right, the rest comes into play.
    if (read_signed_token("eyJhbGciOiJFUzI1NiJ9." + bytes, keys)) std::abort();
    auto const person = read_id_token(bytes, {.issuer = "i", .client_id = "c", .nonce = "n"}, Instant{1});
    if (person && person->subject.empty()) std::abort();
    (void)read_user_info(bytes, "s");
    return 0;
}
