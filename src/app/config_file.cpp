#include "app/config_file.hpp"

// Version 3.3 asserts on some broken files ("[[[") where, let go on, it reports them.
#define TOML_ASSERT(condition) static_cast<void>(0)
#include <toml++/toml.h>

#include "app/provider_settings.hpp"
#include "app/setting_key.hpp"

namespace stoa::app {
namespace {

std::string place_of(std::string const& path, toml::source_region const& source)
{
    return path + ":" + std::to_string(source.begin.line) + ": ";
}

std::string about_unknown(std::string_view name)
{
    auto words = "`" + std::string{name} + "` is not a setting";
    auto nearest = nearest_setting_key(name);
    if (!nearest.empty()) return words + "; did you mean `" + std::string{nearest} + "`?";
    return words + "; `stoa serve --help` lists them";
}

std::optional<std::vector<std::string>> texts_of(toml::array const& array)
{
    std::vector<std::string> texts;
    for (auto const& item : array) {
        if (!item.is_string()) return std::nullopt;
        texts.push_back(item.as_string()->get());
    }
    return texts;
}

Complaint set(Settings& settings, SettingKey const& key, toml::node const& value)
{
    if (auto const* text = value.as_string()) return set_text(settings, key, text->get());
    if (auto const* number = value.as_integer()) return set_number(settings, key, number->get());
    if (auto const* flag = value.as_boolean()) return set_flag(settings, key, flag->get());
    auto texts = value.is_array() ? texts_of(*value.as_array()) : std::nullopt;
    return texts ? set_list(settings, key, std::move(*texts)) : "holds a value of a kind that no setting has";
}

toml::table parse(std::string const& path)
{
    try {
        return toml::parse_file(path);
    } catch (toml::parse_error const& error) {
        if (error.source().begin.line == 0) throw SettingFault{path + ": " + std::string{error.description()}};
        throw SettingFault{place_of(path, error.source()) + std::string{error.description()}};
    }
}

ProviderSettings provider_of(std::string const& path, toml::table const& table)
{
    ProviderSettings provider;
    for (auto const& [name, value] : table) {
        auto* const place = provider_value(provider, name.str());
        if (place == nullptr)
            throw SettingFault{place_of(path, name.source()) + "`" + std::string{name.str()} +
                               "` is not a setting of a provider; there are name, label, issuer, client_id and "
                               "client_secret_file"};
        if (!value.is_string())
            throw SettingFault{place_of(path, value.source()) + "`" + std::string{name.str()} +
                               "` must be a text in quotes"};
        *place = value.as_string()->get();
    }
    if (auto complaint = complaint_about(provider))
        throw SettingFault{place_of(path, table.source()) + "`provider` " + *complaint};
    return provider;
}

// [[provider]], once for each.
void read_providers(Settings& settings, std::string const& path, toml::node const& value)
{
    auto const* tables = value.as_array();
    if (tables == nullptr || !tables->is_array_of_tables())
        throw SettingFault{place_of(path, value.source()) + "`provider` must be a table: [[provider]]"};
    for (auto const& table : *tables) settings.providers.push_back(provider_of(path, *table.as_table()));
}

}  // namespace

void read_config_file(Settings& settings, std::string const& path)
{
    auto const table = parse(path);
    for (auto const& [name, value] : table) {
        if (name.str() == "provider") {
            read_providers(settings, path, value);
            continue;
        }
        auto const* key = find_setting_key(name.str());
        if (key == nullptr) throw SettingFault{place_of(path, name.source()) + about_unknown(name.str())};
        if (auto complaint = set(settings, *key, value))
            throw SettingFault{place_of(path, value.source()) + "`" + std::string{key->name} + "` " + *complaint};
    }
}

}  // namespace stoa::app
