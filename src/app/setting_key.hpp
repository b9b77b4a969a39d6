#pragma once
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/settings.hpp"

namespace stoa::app {

using SettingPlace = std::variant<std::string Settings::*, std::vector<std::string> Settings::*,
                                  std::int64_t Settings::*, bool Settings::*>;

// Says what is wrong with a text, or nothing.
using TextCheck = std::optional<std::string> (*)(std::string_view text);

// One row for each setting, from which the file, the flags, the environment and the help are read.
struct SettingKey {
    std::string_view name;
    SettingPlace place;
    std::string_view help;
    TextCheck check{};
    std::int64_t least{0};
    std::int64_t most{std::numeric_limits<int>::max()};
    bool is_secret{};  // no flag: everybody on a machine sees what a program was started with

    std::string flag() const;         // "--site-name"
    std::string environment() const;  // "STOA_SITE_NAME"
};

std::span<SettingKey const> setting_keys();
SettingKey const* find_setting_key(std::string_view name);
std::string_view nearest_setting_key(std::string_view name);  // for "did you mean"; empty: nothing is near

// Each puts a value in its place or says what is wrong with it. `assign` reads it from a text, as flags and the
// environment have it: lists are separated by commas.
using Complaint = std::optional<std::string>;
Complaint assign(Settings& settings, SettingKey const& key, std::string_view text);
Complaint set_text(Settings& settings, SettingKey const& key, std::string_view text);
Complaint set_list(Settings& settings, SettingKey const& key, std::vector<std::string> texts);
Complaint set_number(Settings& settings, SettingKey const& key, std::int64_t number);
Complaint set_flag(Settings& settings, SettingKey const& key, bool value);

}  // namespace stoa::app
