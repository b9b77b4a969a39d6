#include "web/compress.hpp"

#include <doctest/doctest.h>
#include <libdeflate.h>
#include <zstd.h>

namespace stoa::web {
namespace {

std::string page_of(std::size_t size)
{
    std::string page;
    while (page.size() < size) page += "<p>A forum says the same words again and again.</p>\n";
    return page;
}

}  // namespace

TEST_CASE("The cheapest coding wins among those a browser likes alike")
{
    CHECK(choose_coding("gzip, deflate, br, zstd") == http::Coding::zstd);
    CHECK(choose_coding("gzip, deflate, br") == http::Coding::gzip);
    CHECK(choose_coding("br") == http::Coding::brotli);
    CHECK(choose_coding("gzip;q=0.5, br") == http::Coding::brotli);
    CHECK(choose_coding("gzip;q=0") == http::Coding::identity);
    CHECK(choose_coding("identity, gzip;q=0.5") == http::Coding::identity);
    CHECK(choose_coding("") == http::Coding::identity);
    CHECK(choose_coding("nonsense;;q=x") == http::Coding::identity);
}

TEST_CASE("What was compressed can be read again")
{
    auto const page = page_of(40'000);
    std::string back(page.size(), '\0');

    auto zstd = compress(page, http::Coding::zstd);
    CHECK(zstd.size() < page.size() / 10);
    CHECK(ZSTD_decompress(back.data(), back.size(), zstd.data(), zstd.size()) == page.size());
    CHECK(back == page);

    auto gzip = compress(page, http::Coding::gzip);
    back.assign(page.size(), '\0');
    auto* decompressor = libdeflate_alloc_decompressor();
    CHECK(libdeflate_gzip_decompress(decompressor, gzip.data(), gzip.size(), back.data(), back.size(), nullptr) ==
          LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(decompressor);
    CHECK(back == page);

    CHECK(compress(page, http::Coding::brotli).size() < page.size() / 10);
}

TEST_CASE("Small bodies, pictures and shared bytes are sent as they are")
{
    http::Request request;
    request.headers.push_back({"Accept-Encoding", "gzip"});
    auto is_compressed = [&](std::string type, std::size_t size) {
        http::Response response;
        response.content_type = std::move(type);
        response.body = page_of(size);
        compress_body(request, response);
        return !response.headers.empty();
    };
    CHECK(is_compressed("text/html; charset=utf-8", 1000));
    CHECK(is_compressed("application/problem+json", 1000));
    CHECK_FALSE(is_compressed("text/html; charset=utf-8", 100));
    CHECK_FALSE(is_compressed("image/png", 1000));
}

}  // namespace stoa::web
