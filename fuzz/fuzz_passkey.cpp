// What browsers and their devices answer, from strangers who have not logged in: it is read whole or refused, and no
// signature over chance is believed.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/digest.hpp"
#include "webauthn/ceremony.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    using namespace stoa::webauthn;
    static RelyingParty const site{.id = "forum.example", .origin = "https://forum.example"};
    static std::string const made =
        R"({"type":"webauthn.create","challenge":"c","origin":"https://forum.example","crossOrigin":false})";
    static std::string const used =
        R"({"type":"webauthn.get","challenge":"c","origin":"https://forum.example","crossOrigin":false})";
    std::string const bytes(reinterpret_cast<char const*>(data), size);

    (void)parse_client_data(bytes);
    // The site's digest stands at the front: chance would never get past it.
    auto const of_site = std::string{view(sha256(site.id))} + bytes;
    if (auto const credential = read_registration(site, {made, of_site})) {
        if (credential->id.empty() || credential->id.size() > credential_id_bytes_max) std::abort();
        if (verify_assertion(site, {credential->id, used, of_site.substr(0, 37), bytes}, *credential)) std::abort();
    }
    return 0;
}
