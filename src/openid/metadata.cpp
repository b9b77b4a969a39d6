#include "openid/metadata.hpp"

#include <algorithm>

#include "fetch/web_address.hpp"
#include "openid/json_object.hpp"

namespace stoa::openid {
namespace {

bool is_endpoint(std::string_view address, std::string_view issuer)
{
    bool const is_safe = address.starts_with("https://") || origin_of(address) == origin_of(issuer);
    bool const is_whole = address.find('#') == std::string_view::npos;
    return is_safe && is_whole && fetch::WebAddress::parse(address).has_value();
}

bool takes_basic(boost::json::object const& object)
{
    if (!object.contains("token_endpoint_auth_methods_supported")) return true;
    auto const ways = texts_in(object, "token_endpoint_auth_methods_supported");
    return std::ranges::find(ways, "client_secret_basic") != ways.end();
}

}  // namespace

std::string metadata_address(std::string_view issuer)
{
    while (issuer.ends_with('/')) issuer.remove_suffix(1);
    return std::string{issuer} + "/.well-known/openid-configuration";
}

std::string_view origin_of(std::string_view address)
{
    auto const scheme = address.find("://");
    if (scheme == std::string_view::npos) return {};
    return address.substr(0, address.find_first_of("/?#", scheme + 3));
}

Result<Metadata, Flaw> parse_metadata(std::string_view json, std::string_view issuer)
{
    auto const object = parse_object(json);
    if (!object || text_in(*object, "issuer") != issuer) return Flaw::wrong_metadata;
    Metadata metadata;
    metadata.authorization_endpoint = text_in(*object, "authorization_endpoint").value_or("");
    metadata.token_endpoint = text_in(*object, "token_endpoint").value_or("");
    metadata.keys_address = text_in(*object, "jwks_uri").value_or("");
    metadata.user_info_endpoint = text_in(*object, "userinfo_endpoint").value_or("");
    metadata.takes_basic = takes_basic(*object);
    metadata.names_issuer = is_true_in(*object, "authorization_response_iss_parameter_supported");
    for (auto const& address : {metadata.authorization_endpoint, metadata.token_endpoint, metadata.keys_address})
        if (!is_endpoint(address, issuer)) return Flaw::wrong_metadata;
    if (!metadata.user_info_endpoint.empty() && !is_endpoint(metadata.user_info_endpoint, issuer))
        return Flaw::wrong_metadata;
    return metadata;
}

}  // namespace stoa::openid
