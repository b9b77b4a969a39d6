#include "html/asset.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

using stoa::html::Asset;
using stoa::html::asset_url;
using stoa::html::assets;

namespace {

std::filesystem::path file_of(std::string_view name)
{
    constexpr std::string_view flags = "flags/";
    if (!name.starts_with(flags)) return std::filesystem::path{"assets"} / name;
    return std::filesystem::path{"node_modules/flag-icons/flags/4x3"} / name.substr(flags.size());
}

}  // namespace

TEST_CASE("each asset is the file of that name, byte for byte")
{
    for (auto const& asset : assets()) {
        if (asset.name == "js/stoa.js") continue;  // made of many at build time
        CAPTURE(asset.name);
        std::ifstream file{file_of(asset.name), std::ios::binary};
        std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
        REQUIRE(file.is_open());
        if (!asset.name.ends_with(".css")) CHECK(asset.bytes == bytes);  // addresses in a stylesheet are rewritten
        CHECK(asset.bytes.size() >= bytes.size());
    }
}

TEST_CASE("assets are sorted by name, and their addresses tell names and contents apart")
{
    CHECK(std::ranges::is_sorted(assets(), {}, &Asset::name));
    for (auto const& asset : assets()) {
        CAPTURE(asset.path);
        auto const name = std::filesystem::path{asset.name};
        CHECK(asset.path.starts_with("/assets/" + (name.parent_path() / name.stem()).generic_string() + "-"));
        CHECK(asset.path.ends_with(name.extension().string()));
        CHECK(asset_url(asset.name).view() == asset.path);
        CHECK(std::ranges::count(assets(), asset.path, &Asset::path) == 1);
    }
}

TEST_CASE("a compressed form is there only if it is smaller")
{
    for (auto const& asset : assets()) {
        CAPTURE(asset.name);
        CHECK(asset.brotli.size() < std::max<std::size_t>(asset.bytes.size(), 1));
        CHECK(asset.gzip.size() < std::max<std::size_t>(asset.bytes.size(), 1));
        if (!asset.gzip.empty()) CHECK(asset.gzip.starts_with("\x1f\x8b"));
        if (asset.content_type.starts_with("text/css")) CHECK(asset.brotli.size() < asset.bytes.size() / 2);
    }
}

TEST_CASE("an asset that does not exist is a fault")
{
    CHECK_THROWS_AS(asset_url("no-such-file.css"), std::logic_error);
    CHECK_THROWS_AS(asset_url(""), std::logic_error);
}
