#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "live/presence.hpp"

namespace stoa::live {
namespace {

// In small letters. "bot" alone would take Cubot telephones for crawlers.
constexpr std::array<std::string_view, 22> marks_of_robots{
    "bot/",     "bot;",          "bot)",        "bot-",        "bot ",
    "crawler",  "spider",        "slurp",       "bingpreview", "facebookexternalhit",
    "archiver", "mediapartners", "feedfetcher", "python",      "go-http-client",
    "wget/",    "curl/",         "libwww-perl", "okhttp",      "java/",
    "scrapy",   "node-fetch",
};

// The one telephone maker whose name ends like a robot's.
constexpr std::string_view no_robot = "cubot";

}  // namespace

bool is_robot(std::string_view user_agent)
{
    if (user_agent.empty()) return true;
    auto lowered = lower_ascii(user_agent);
    if (lowered.ends_with("bot") && !lowered.ends_with(no_robot)) return true;
    return std::ranges::any_of(marks_of_robots, [&](auto mark) { return lowered.find(mark) != std::string::npos; }) &&
           lowered.find(no_robot) == std::string::npos;
}

}  // namespace stoa::live
