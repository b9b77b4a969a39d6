#include "app/provider_settings.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "base/text.hpp"
#include "fetch/web_address.hpp"

namespace stoa::app {
namespace {

constexpr std::size_t provider_name_bytes_max = 30;

bool is_provider_name(std::string_view name)
{
    return !name.empty() && name.size() <= provider_name_bytes_max && std::ranges::all_of(name, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    });
}

// OpenID Connect Discovery 2: https. On this machine alone nobody listens in.
bool is_issuer(std::string_view issuer)
{
    auto const address = fetch::WebAddress::parse(issuer);
    if (!address || issuer.find_first_of("?#") != std::string_view::npos) return false;
    constexpr auto here = std::to_array<std::string_view>({"localhost", "127.0.0.1", "::1"});
    return issuer.starts_with("https://") || std::ranges::find(here, address->host()) != here.end();
}

std::string secret_in(ProviderSettings const& provider)
{
    if (provider.client_secret_file.empty()) return {};
    std::ifstream in{provider.client_secret_file};
    std::string secret;
    if (!std::getline(in, secret) || trim(secret).empty())
        throw SettingFault{"provider " + provider.name + ": client_secret_file: cannot read " +
                           provider.client_secret_file};
    return std::string{trim(secret)};
}

}  // namespace

std::string* provider_value(ProviderSettings& provider, std::string_view key)
{
    if (key == "name") return &provider.name;
    if (key == "label") return &provider.label;
    if (key == "issuer") return &provider.issuer;
    if (key == "client_id") return &provider.client_id;
    if (key == "client_secret_file") return &provider.client_secret_file;
    return nullptr;
}

std::optional<std::string> complaint_about(ProviderSettings const& provider)
{
    if (!is_provider_name(provider.name))
        return "needs a `name` of small letters, digits and hyphens: it stands in addresses";
    if (trim(provider.label).empty()) return "needs a `label`: what people call it";
    if (!is_issuer(provider.issuer)) return "needs an `issuer` like https://accounts.example";
    if (provider.client_id.empty()) return "needs a `client_id`: by which it knows this forum";
    return std::nullopt;
}

openid::Providers open_providers(Settings const& settings)
{
    openid::Providers providers;
    for (auto const& provider : settings.providers) {
        for (auto const& other : providers)
            if (other->names().name == provider.name || other->names().issuer == provider.issuer)
                throw SettingFault{"provider " + provider.name + ": there are two of this name or issuer"};
        openid::ProviderNames names{provider.name, provider.label, provider.issuer, provider.client_id,
                                    secret_in(provider)};
        providers.push_back(
            std::make_shared<openid::Provider>(std::move(names), openid::ask_over_network(provider.issuer)));
    }
    return providers;
}

}  // namespace stoa::app
