#include "web/device.hpp"

#include <array>
#include <utility>

namespace stoa::web {
namespace {

using Sign = std::pair<std::string_view, std::string_view>;

// In this order: Edge says that it is Chrome, and Chrome that it is Safari.
constexpr std::array browsers{
    Sign{"Edg/", "Edge"},          Sign{"OPR/", "Opera"},     Sign{"SamsungBrowser", "Samsung Internet"},
    Sign{"Firefox/", "Firefox"},   Sign{"FxiOS/", "Firefox"}, Sign{"CriOS/", "Chrome"},
    Sign{"Chromium/", "Chromium"}, Sign{"Chrome/", "Chrome"}, Sign{"Safari/", "Safari"}};
constexpr std::array systems{Sign{"iPhone", "iPhone"},   Sign{"iPad", "iPad"},    Sign{"Android", "Android"},
                             Sign{"Windows", "Windows"}, Sign{"Mac OS", "macOS"}, Sign{"CrOS", "ChromeOS"},
                             Sign{"Linux", "Linux"}};

template <std::size_t N>
std::string_view first_of(std::array<Sign, N> const& signs, std::string_view text)
{
    for (auto const& [sign, name] : signs)
        if (text.find(sign) != std::string_view::npos) return name;
    return {};
}

}  // namespace

std::string device_of(std::string_view user_agent)
{
    auto const browser = first_of(browsers, user_agent);
    auto const system = first_of(systems, user_agent);
    if (browser.empty() && system.empty()) return "Unknown device";
    if (browser.empty()) return std::string{system};
    if (system.empty()) return std::string{browser};
    return std::string{browser} + " on " + std::string{system};
}

}  // namespace stoa::web
