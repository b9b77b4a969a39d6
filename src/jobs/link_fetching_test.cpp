#include "jobs/link_fetching.hpp"

#include "fetch/local_server_test.hpp"
#include "store/link_card.hpp"
#include "support/community.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::jobs {
namespace {

std::string page(std::string_view head)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html><head>" + std::string{head};
}

// A server of pages, and a member whose post names one of them.
struct Scene {
    explicit Scene(store::Store& store, fetch::LocalServer::Answer answer)
        : server{std::move(answer)}
        , origin{"http://127.0.0.1:" + std::to_string(server.port())}
        , here{store}
    {
    }

    PostId post(std::string const& text) { return here.start(here.as(here.ada), here.frames, "Steel", text)->post; }
    bool fetch(std::string_view own = "https://forum.example")
    {
        auto const at = here.later();
        return fetch_next_link(here.store, fetcher, own, [at] { return at; });
    }
    std::string shown(PostId post)
    {
        show_next_cards(here.store, here.now);
        return here.store.read([&](store::Reader& db) { return std::string{store::find_post(db, post)->body.view()}; });
    }

    fetch::LocalServer server;
    std::string origin;
    acts::Community here;
    fetch::Fetcher fetcher{fetch::rules_for_local_server()};
};

bool has_card(std::string const& html) { return html.find("source-head") != std::string::npos; }

}  // namespace

STORE_TEST_CASE("a link becomes a card of what its page says")
{
    Scene scene{
        store, [](std::string_view, fetch::LocalServer::Send const& send) {
            send(page(
                "<title>Frames</title><meta name=description content='Of <b>steel</b>'><meta property=og:site_name "
                "content='\"><script>alert(1)</script>'>"));
        }};
    auto const post = scene.post("Look:\n" + scene.origin + "/frames#steel");
    CHECK_FALSE(has_card(scene.shown(post)));
    CHECK(scene.fetch());
    CHECK_FALSE(scene.fetch());
    auto const html = scene.shown(post);
    CHECK(html.starts_with("<p>Look:</p><div class=\"source"));
    CHECK(html.find(">Frames</a>") != std::string::npos);
    CHECK(html.find("Of &lt;b&gt;steel&lt;/b&gt;") != std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("href=\"" + scene.origin + "/frames#steel\"") != std::string::npos);
    CHECK(scene.server.requests().size() == 1);
}

STORE_TEST_CASE("a page that cannot be had now is asked for a few times more")
{
    Scene scene{store, [](std::string_view, fetch::LocalServer::Send const& send) {
                    send("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
                }};
    auto const post = scene.post(scene.origin);
    CHECK(scene.fetch());
    CHECK_FALSE(scene.fetch());
    int tries = 1;
    for (int i = 0; i < 10; ++i, scene.here.later(day_ms)) tries += scene.fetch() ? 1 : 0;
    CHECK(tries == 4);
    CHECK_FALSE(has_card(scene.shown(post)));
}

STORE_TEST_CASE("a page that says nothing, or is none, is asked for once")
{
    Scene scene{store, [](std::string_view path, fetch::LocalServer::Send const& send) {
                    if (path == "/untitled") send(page("<p>Words"));
                    if (path == "/gone") send("HTTP/1.1 404 Gone\r\nContent-Length: 0\r\n\r\n");
                }};
    auto const post = scene.post(scene.origin + "/untitled\n\n" + scene.origin + "/gone");
    CHECK(scene.fetch());
    CHECK(scene.fetch());
    scene.here.later(day_ms);
    CHECK_FALSE(scene.fetch());
    CHECK_FALSE(has_card(scene.shown(post)));
}

STORE_TEST_CASE("links to the forum itself and into its own network get no card")
{
    Scene scene{store,
                [](std::string_view, fetch::LocalServer::Send const& send) { send(page("<title>Secret</title>")); }};
    auto const post = scene.post(scene.origin + "/threads/1/");
    CHECK(scene.fetch(scene.origin));
    CHECK_FALSE(scene.fetch(scene.origin));
    CHECK(scene.server.requests().empty());

    REQUIRE(scene.here.reply(scene.here.as(scene.here.ada), scene.here.source(post).thread, scene.origin + "/admin"));
    auto const at = scene.here.later();
    CHECK(fetch_next_link(store, fetch::Fetcher{}, "", [at] { return at; }));
    CHECK(scene.server.requests().empty());
    CHECK_FALSE(has_card(scene.shown(post)));
}

STORE_TEST_CASE("the job goes on by itself until it is stopped")
{
    Scene scene{store,
                [](std::string_view, fetch::LocalServer::Send const& send) { send(page("<title>Frames</title>")); }};
    auto const post = scene.post(scene.origin + "/frames");
    auto const now = scene.here.later();
    testing::ScratchFolder const folder;
    auto const files = media::open_folder_store(folder.path());
    media::Pictures pictures{{.program = STOA_PICTURE_WORKER}};
    LinkFetching const fetching{store,
                                *files,
                                pictures,
                                "",
                                [now] { return now; },
                                fetch::rules_for_local_server(),
                                std::chrono::milliseconds{5}};
    auto const is_shown = [&] {
        return has_card(
            std::string{store.read([&](store::Reader& db) { return store::find_post(db, post)->body; }).view()});
    };
    for (int i = 0; i < 1000 && !is_shown(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{5});
    CHECK(is_shown());
}

}  // namespace stoa::jobs
