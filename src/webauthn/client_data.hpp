#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stoa::webauthn {

// What the browser says it was asked, by whom, and for whom (Web Authentication level 3, section 5.8.1). The
// authenticator signs its digest.
struct ClientData {
    std::string type;  // "webauthn.create" or "webauthn.get"
    std::string challenge;
    std::string origin;
    bool is_cross_origin{};  // from a frame in another site's page
};

inline constexpr std::size_t client_data_bytes_max = 4096;

// Nothing: it is no such object. Members that this version does not know are left alone, as the section asks.
std::optional<ClientData> parse_client_data(std::string_view json);

}  // namespace stoa::webauthn
