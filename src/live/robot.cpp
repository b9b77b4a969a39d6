#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "live/presence.hpp"

namespace stoa::live {
namespace {

// Besides those that call themselves bots. In small letters.
constexpr auto marks_of_robots = std::to_array<std::string_view>({
    "crawl",
    "spider",
    "slurp",
    "bingpreview",
    "facebookexternalhit",
    "archiver",
    "mediapartners",
    "feedfetcher",
    "python",
    "go-http-client",
    "wget/",
    "curl/",
    "libwww-perl",
    "okhttp",
    "java/",
    "scrapy",
    "node-fetch",
});

// "Examplebot", but not the telephones of Cubot.
bool is_called_bot(std::string_view lowered)
{
    auto at = lowered.find("bot");
    return at != std::string_view::npos && !lowered.substr(0, at).ends_with("cu");
}

}  // namespace

bool is_robot(std::string_view user_agent)
{
    if (user_agent.empty()) return true;
    auto lowered = lower_ascii(user_agent);
    return is_called_bot(lowered) ||
           std::ranges::any_of(marks_of_robots, [&](auto mark) { return lowered.find(mark) != std::string::npos; });
}

}  // namespace stoa::live
