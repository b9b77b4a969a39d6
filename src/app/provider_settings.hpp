#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/settings.hpp"
#include "openid/provider.hpp"

namespace stoa::app {

// Where the value of this key goes; nullptr: there is no such key.
std::string* provider_value(ProviderSettings& provider, std::string_view key);
// What is wrong with it, or nothing.
std::optional<std::string> complaint_about(ProviderSettings const& provider);

// Reads the secrets; asks nobody anything yet. Throws SettingFault.
openid::Providers open_providers(Settings const& settings);

}  // namespace stoa::app
