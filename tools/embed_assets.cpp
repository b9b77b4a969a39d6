// Turns pictures, stylesheets and the like into two files that are compiled into the program:
//
//     assets.bin       every file as it is, with brotli, and with gzip, one after another
//     asset_table.cpp  the table behind stoa::html::assets(), and the directive that includes assets.bin
//
// Usage: embed_assets LIST OUTPUT_FOLDER, where LIST has a line for each: its name, a tab, the file that holds it.
// Each address carries a hash of the content; url(...) in a stylesheet is rewritten to the address of what it names.
#include <brotli/encode.h>
#include <libdeflate.h>
#include <sodium/crypto_hash_sha256.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Asset {
    std::string name, path, content_type, bytes, brotli, gzip;
};

struct Kind {
    std::string_view extension, content_type;
    bool is_text;
};

constexpr Kind kinds[] = {
    {".css", "text/css; charset=utf-8", true},
    {".js", "text/javascript; charset=utf-8", true},
    {".svg", "image/svg+xml", true},
    {".txt", "text/plain; charset=utf-8", true},
    {".json", "application/json", true},
    {".webmanifest", "application/manifest+json", true},
    {".ico", "image/vnd.microsoft.icon", true},
    {".png", "image/png", false},
    {".webp", "image/webp", false},
    {".jpg", "image/jpeg", false},
    {".woff2", "font/woff2", false},
};

Kind const& kind_of(fs::path const& name)
{
    auto const found = std::ranges::find(kinds, name.extension().string(), &Kind::extension);
    if (found == std::end(kinds)) throw std::runtime_error{name.string() + ": no content type is known for this file"};
    return *found;
}

std::string read(fs::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in) throw std::runtime_error{file.string() + ": cannot be read"};
    return bytes;
}

void write(fs::path const& file, std::string_view bytes)
{
    std::ofstream out{file, std::ios::binary};
    out << bytes << std::flush;
    if (!out) throw std::runtime_error{file.string() + ": cannot be written"};
}

std::string hash_of(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    unsigned char digest[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(digest, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    std::string text;
    for (auto byte : std::basic_string_view<unsigned char>{digest, 5}) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string path_of(fs::path const& name, std::string_view bytes)
{
    auto file = name.stem().string() + "-" + hash_of(bytes) + name.extension().string();
    auto path = (fs::path{"/assets"} / name.parent_path() / file).generic_string();
    // Pages hold these addresses as they are: nothing in them may need escaping.
    auto is_plain = [](unsigned char c) { return std::isalnum(c) != 0 || std::strchr("/-._", c) != nullptr; };
    if (!std::ranges::all_of(path, is_plain)) throw std::runtime_error{name.string() + ": rename it in plain letters"};
    return path;
}

// Only what is smaller is worth sending.
std::string if_smaller(std::string const& compressed, std::string_view bytes)
{
    return compressed.size() < bytes.size() ? compressed : std::string{};
}

std::string brotli_of(std::string_view bytes)
{
    std::string compressed(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
    std::size_t size = compressed.size();
    if (!BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_TEXT, bytes.size(),
                               reinterpret_cast<std::uint8_t const*>(bytes.data()), &size,
                               reinterpret_cast<std::uint8_t*>(compressed.data()))) {
        throw std::runtime_error{"brotli failed"};
    }
    compressed.resize(size);
    return compressed;
}

std::string gzip_of(std::string_view bytes)
{
    std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> const compressor{
        libdeflate_alloc_compressor(12), &libdeflate_free_compressor};
    std::string compressed(libdeflate_gzip_compress_bound(compressor.get(), bytes.size()), '\0');
    compressed.resize(
        libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(), compressed.data(), compressed.size()));
    return compressed;
}

using Paths = std::map<std::string, std::string>;

// "../icons/sprite.svg#bell" in css/stoa.css becomes "/assets/icons/sprite-3f2a9c41d0.svg#bell".
std::string address_in_stylesheet(fs::path const& stylesheet, std::string const& address, Paths const& paths)
{
    if (address.starts_with('#') || address.starts_with('/') || address.find(':') != std::string::npos) return address;
    auto const fragment = std::min(address.find('#'), address.size());
    auto const name = (stylesheet.parent_path() / address.substr(0, fragment)).lexically_normal().generic_string();
    auto const found = paths.find(name);
    if (found == paths.end()) throw std::runtime_error{stylesheet.string() + ": url(" + address + ") names no asset"};
    return found->second + address.substr(fragment);
}

// The text of an address begins behind "url(" and perhaps a quote, and ends before that quote or the bracket.
std::string with_addresses(fs::path const& stylesheet, std::string_view css, Paths const& paths)
{
    constexpr std::string_view opening = "url(";
    std::string rewritten;
    while (true) {
        auto const found = css.find(opening);
        if (found == std::string_view::npos) return rewritten.append(css);
        auto const begin = css.find_first_not_of(" \"'", found + opening.size());
        if (begin == std::string_view::npos)
            throw std::runtime_error{stylesheet.string() + ": url( without an address"};
        auto const last = css[begin - 1] == '(' || css[begin - 1] == ' ' ? ')' : css[begin - 1];
        auto const end = css.find(last, begin);
        if (end == std::string_view::npos) throw std::runtime_error{stylesheet.string() + ": url( without an end"};
        rewritten.append(css.substr(0, begin));
        rewritten.append(address_in_stylesheet(stylesheet, std::string{css.substr(begin, end - begin)}, paths));
        css.remove_prefix(end);
    }
}

Asset asset_of(fs::path const& name, std::string bytes)
{
    auto const& kind = kind_of(name);
    Asset asset{.name = name.generic_string(),
                .path = path_of(name, bytes),
                .content_type = std::string{kind.content_type},
                .bytes = std::move(bytes),
                .brotli = {},
                .gzip = {}};
    if (kind.is_text) {
        asset.brotli = if_smaller(brotli_of(asset.bytes), asset.bytes);
        asset.gzip = if_smaller(gzip_of(asset.bytes), asset.bytes);
    }
    return asset;
}

struct Source {
    fs::path name, file;
};

std::vector<Source> sources_in(fs::path const& list)
{
    std::vector<Source> sources;
    std::ifstream in{list};
    for (std::string name, file; std::getline(in, name, '\t') && std::getline(in, file);) {
        sources.push_back({name, file});
    }
    return sources;
}

// Stylesheets come last: the hash of one covers the addresses in it.
std::vector<Asset> load(std::vector<Source> sources)
{
    std::vector<Asset> assets;
    Paths paths;
    std::ranges::stable_partition(sources, [](Source const& source) { return source.name.extension() != ".css"; });
    for (auto const& [name, file] : sources) {
        auto bytes = read(file);
        if (name.extension() == ".css") bytes = with_addresses(name, bytes, paths);
        assets.push_back(asset_of(name, std::move(bytes)));
        paths.emplace(assets.back().name, assets.back().path);
    }
    std::ranges::sort(assets, {}, &Asset::name);
    return assets;
}

// Appends a piece to the blob and returns the expression that views it.
std::string placed(std::string& blob, std::string_view piece)
{
    if (piece.empty()) return "{}";
    auto const expression =
        "{stoa_asset_bytes + " + std::to_string(blob.size()) + ", " + std::to_string(piece.size()) + "}";
    blob.append(piece);
    return expression;
}

void save(fs::path const& folder, std::vector<Asset> const& assets)
{
    std::string blob, rows;
    for (auto const& asset : assets) {
        rows += "    Asset{\"" + asset.name + "\", \"" + asset.path + "\", \"" + asset.content_type + "\"";
        for (auto const* piece : {&asset.bytes, &asset.brotli, &asset.gzip}) rows += ", " + placed(blob, *piece);
        rows += "},\n";
    }
    write(folder / "assets.bin", blob);
    write(folder / "asset_table.cpp", "// Made by tools/embed_assets.\n"
                                      "#include <array>\n\n"
                                      "#include \"html/asset.hpp\"\n\n"
                                      "asm(R\"(\n"
                                      "    .section .rodata\n"
                                      "    .global stoa_asset_bytes\n"
                                      "    .type stoa_asset_bytes, @object\n"
                                      "stoa_asset_bytes:\n"
                                      "    .incbin \"" +
                                          (folder / "assets.bin").string() +
                                          "\"\n"
                                          "    .byte 0\n"
                                          "    .size stoa_asset_bytes, . - stoa_asset_bytes\n"
                                          "    .text\n"
                                          ")\");\n\n"
                                          "extern \"C\" char const stoa_asset_bytes[" +
                                          std::to_string(blob.size() + 1) +
                                          "];\n\n"
                                          "namespace stoa::html {\n"
                                          "namespace {\n\n"
                                          "constinit std::array<Asset, " +
                                          std::to_string(assets.size()) + "> const table{\n" + rows +
                                          "};\n\n"
                                          "}  // namespace\n\n"
                                          "std::span<Asset const> assets()\n{\n    return table;\n}\n\n"
                                          "}  // namespace stoa::html\n");
}

}  // namespace

int main(int count, char** arguments)
{
    if (count != 3) {
        std::cerr << "usage: embed_assets LIST OUTPUT_FOLDER\n";
        return 2;
    }
    try {
        save(fs::absolute(arguments[2]), load(sources_in(arguments[1])));
    } catch (std::exception const& fault) {
        std::cerr << "embed_assets: " << fault.what() << '\n';
        return 1;
    }
}
