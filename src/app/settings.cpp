#include "app/settings.hpp"

#include "base/text.hpp"

namespace stoa::app {

void require_whole(Settings const& settings)
{
    if (settings.tls_certificate.empty() != settings.tls_key.empty())
        throw SettingFault{"tls_certificate and tls_key belong together: give both or neither"};
    if (settings.s3_endpoint.empty() != settings.s3_bucket.empty())
        throw SettingFault{"s3_endpoint and s3_bucket belong together: give both or neither"};
    if (!settings.s3_endpoint.empty() && (settings.s3_key_id.empty() || settings.s3_secret.empty()))
        throw SettingFault{"s3_endpoint needs s3_key_id and s3_secret"};
    bool const is_https = settings.base_url.starts_with("https://");
    if (settings.require_https && !is_https && settings.tls_certificate.empty())
        throw SettingFault{"require_https needs a base_url that begins with https://, or a tls_certificate"};
    endpoint_of(settings.listen);
}

Endpoint endpoint_of(std::string_view listen)
{
    auto colon = listen.rfind(':');
    auto port = colon == std::string_view::npos ? std::nullopt : parse_number<std::uint16_t>(listen.substr(colon + 1));
    auto address = listen.substr(0, port ? colon : 0);
    bool is_bracketed = address.starts_with('[') && address.ends_with(']');
    if (is_bracketed) address = address.substr(1, address.size() - 2);
    bool has_colon = address.find(':') != std::string_view::npos;
    if (!port || address.empty() || has_colon != is_bracketed)
        throw SettingFault{"\"" + std::string{listen} +
                           "\" is not an address and a port, like 127.0.0.1:8080 or [::1]:8080"};
    return {std::string{address}, *port};
}

}  // namespace stoa::app
