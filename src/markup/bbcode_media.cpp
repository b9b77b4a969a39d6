#include "markup/bbcode_media.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "markup/ascii.hpp"

namespace stoa::markup {
namespace {

struct Site {
    std::string_view name;
    std::string_view before_id;
};

constexpr std::array<Site, 17> sites{{
    {"bandcamp", "https://bandcamp.com/EmbeddedPlayer/album="},
    {"dailymotion", "https://www.dailymotion.com/video/"},
    {"facebook", "https://www.facebook.com/"},
    {"flickr", "https://flic.kr/p/"},
    {"giphy", "https://giphy.com/gifs/"},
    {"imgur", "https://imgur.com/"},
    {"instagram", "https://www.instagram.com/p/"},
    {"metacafe", "https://www.metacafe.com/watch/"},
    {"pinterest", "https://www.pinterest.com/pin/"},
    {"reddit", "https://www.reddit.com/r/"},
    {"soundcloud", "https://soundcloud.com/"},
    {"spotify", "https://open.spotify.com/"},
    {"tiktok", "https://www.tiktok.com/embed/"},
    {"twitch", "https://www.twitch.tv/videos/"},
    {"twitter", "https://twitter.com/i/status/"},
    {"vimeo", "https://vimeo.com/"},
    {"youtube", "https://www.youtube.com/watch?v="},
}};
static_assert(std::ranges::is_sorted(sites, {}, &Site::name));

bool is_id(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char letter) {
        return is_ascii_letter_or_digit(letter) || std::string_view{"-_/:=.?&"}.find(letter) != std::string_view::npos;
    });
}

}  // namespace

std::string media_address(std::string_view content, std::string_view site)
{
    content = trim(content);
    if (content.find("://") != std::string_view::npos) return std::string{content};
    auto const name = lower_ascii(trim(site));
    auto const found = std::ranges::lower_bound(sites, std::string_view{name}, {}, &Site::name);
    if (found == sites.end() || found->name != name || !is_id(content)) return {};
    return std::string{found->before_id} + std::string{content};
}

}  // namespace stoa::markup
