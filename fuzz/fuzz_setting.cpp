// Settings, as flags and the environment give them: each value is taken or refused in words, never a crash.
#include <cstdint>
#include <cstdlib>

#include "app/setting_key.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    std::string_view text{reinterpret_cast<char const*>(data), size};
    app::Settings settings;
    for (auto const& key : app::setting_keys()) {
        auto complaint = app::assign(settings, key, text);
        if (complaint && complaint->empty()) std::abort();
    }
    app::nearest_setting_key(text);
    try {
        app::endpoint_of(text);
        app::require_whole(settings);
    } catch (app::SettingFault const& fault) {
        if (std::string_view{fault.what()}.empty()) std::abort();
    }
    return 0;
}
