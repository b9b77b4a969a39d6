#include <doctest/doctest.h>

#include "browser.hpp"
#include "store/picture_copy.hpp"

// Copies of pictures of other sites, as readers get them.
namespace stoa::scene {
namespace {

using http::Method;
using http::Status;

std::string header_of(http::Response const& response, std::string_view name)
{
    for (auto const& [field, value] : response.headers)
        if (field == name) return value;
    return {};
}

std::string file_with(Stage& stage, std::string_view content)
{
    auto const key = media::FileKey::of(content);
    stage.files().put(key, content);
    return key.text();
}

std::string address_of(std::string const& hash) { return "/copies/" + hash + ".webp"; }

void serve_copies(store::Engine engine)
{
    Stage stage{engine};
    Browser guest{stage};
    std::string const content{"RIFF....WEBP"};
    auto const ready = file_with(stage, content);
    auto const wanted = file_with(stage, "not yet");
    auto const secret = file_with(stage, "an upload in the staff room");
    stage.store().write([&](store::Writer& db) {
        auto const add = [&](std::string_view address, std::string const& hash) {
            auto const copy = store::insert_wanted_copy(db, address, CopyUse::card, {}, stage.now());
            store::note_copy_file(db, copy, {{hash, 4, 3}, static_cast<std::int64_t>(content.size()), 100},
                                  stage.now());
            return copy;
        };
        store::set_copy_ready(db, add("https://a.example/a.png", ready));
        add("https://a.example/b.png", wanted);
        return Done{};
    });

    auto const& shown = guest.request(Method::get, address_of(ready), {}, {});
    CHECK(shown.status == Status::ok);
    CHECK(shown.bytes() == content);
    CHECK(shown.content_type == "image/webp");
    CHECK(header_of(shown, "Content-Security-Policy") == "sandbox; default-src 'none'");
    CHECK(header_of(shown, "X-Content-Type-Options") == "nosniff");
    CHECK(header_of(shown, "Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(shown.cookies.empty());
    auto const etag = header_of(shown, "ETag");
    CHECK(guest.request(Method::get, address_of(ready), {}, {{"If-None-Match", etag}}).status == Status::not_modified);

    for (auto const& address : {address_of(wanted), address_of(secret), "/copies/" + ready, address_of(""),
                                address_of("../" + ready), address_of(ready + "/" + ready)}) {
        CAPTURE(address);
        CHECK(guest.request(Method::get, address, {}, {}).status == Status::not_found);
    }
}

}  // namespace

TEST_CASE("A copy is everybody's and never changes; no other file is to be had by its hash [SQLite]")
{
    serve_copies(store::Engine::sqlite);
}
TEST_CASE("A copy is everybody's and never changes; no other file is to be had by its hash [PostgreSQL]")
{
    serve_copies(store::Engine::postgres);
}

}  // namespace stoa::scene
