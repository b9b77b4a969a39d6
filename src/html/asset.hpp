#pragma once
#include <span>
#include <string_view>

namespace stoa::html {

// A file of assets/, built into the program. The path carries a hash of the content, so browsers may keep it for ever.
struct Asset {
    std::string_view name;          // "stoa.css", "icons/sprite.svg"
    std::string_view path;          // "/assets/stoa-3f2a9c41d0.css"
    std::string_view content_type;  // "text/css; charset=utf-8"
    std::string_view bytes;
    std::string_view brotli;  // empty where compressing gains nothing
    std::string_view gzip;    // likewise
};

// All of them, sorted by name. tools/embed_assets.cpp makes the table at build time.
std::span<Asset const> assets();

// The address of an asset: the one kind of address a script or a stylesheet may have.
class AssetUrl {
public:
    std::string_view view() const { return path_; }

private:
    friend AssetUrl asset_url(std::string_view name);
    explicit AssetUrl(std::string_view path)
        : path_{path}
    {
    }
    std::string_view path_;
};

// Throws std::logic_error when there is no such file: names are written by us, not by visitors.
AssetUrl asset_url(std::string_view name);

}  // namespace stoa::html
