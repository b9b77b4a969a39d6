#include "app/invocation.hpp"

#include "app/config_file.hpp"
#include "app/setting_key.hpp"

namespace stoa::app {
namespace {

void assign_from(Settings& settings, SettingKey const& key, std::string_view text, std::string const& origin)
{
    if (auto complaint = assign(settings, key, text)) throw SettingFault{origin + ": " + *complaint};
}

std::string config_file_of(Invocation const& invocation, Environment const& environment)
{
    if (!invocation.config_file.empty()) return invocation.config_file;
    auto const* named = environment("STOA_CONFIG");
    return named == nullptr ? std::string{} : named;
}

}  // namespace

Settings settings_of(Invocation const& invocation, Environment const& environment)
{
    Settings settings;
    if (auto file = config_file_of(invocation, environment); !file.empty()) read_config_file(settings, file);
    for (auto const& key : setting_keys()) {
        auto variable = key.environment();
        if (auto const* text = environment(variable.c_str())) assign_from(settings, key, text, variable);
    }
    for (auto const& key : setting_keys())
        if (auto flag = invocation.flags.find(key.name); flag != invocation.flags.end())
            assign_from(settings, key, flag->second, key.flag());
    require_whole(settings);
    return settings;
}

}  // namespace stoa::app
