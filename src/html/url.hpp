#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stoa::html {

// An address that may stand in href, src or action: http, https, mailto, or a place on this site ("/...", "?...",
// "#..."). Whatever a browser might read as another scheme or another host is none.
class Url {
public:
    static std::optional<Url> parse(std::string_view typed);
    // A path that our own code built. It must begin with one slash; anything else is a fault of the caller.
    static Url path(std::string path);

    std::string_view view() const { return text_; }
    friend bool operator==(Url const&, Url const&) = default;

private:
    explicit Url(std::string text)
        : text_{std::move(text)}
    {
    }
    std::string text_;
};

inline constexpr std::size_t url_bytes_max = 2048;

}  // namespace stoa::html
