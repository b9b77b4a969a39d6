#include "jobs/picture_copying.hpp"

#include "fetch/local_server_test.hpp"
#include "jobs/link_fetching.hpp"
#include "jobs/tidying.hpp"
#include "media/sample_test.hpp"
#include "store/link_card.hpp"
#include "store/picture_copy.hpp"
#include "store/setting.hpp"
#include "support/community.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::jobs {
namespace {

std::string answer_of(std::string_view type, std::string_view body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + std::string{type} + "\r\nConnection: close\r\n\r\n" +
           std::string{body};
}

// A server of pages and pictures, and members whose posts name them.
struct Scene {
    explicit Scene(store::Store& store, fetch::LocalServer::Answer answer)
        : server{std::move(answer)}
        , site{"http://127.0.0.1:" + std::to_string(server.port())}
        , here{store}
    {
    }

    acts::PostPlaced start(MemberId who, std::string const& text)
    {
        return *here.start(here.as(who), here.frames, "Steel", text);
    }
    bool fetch_page()
    {
        auto const at = here.later();
        return fetch_next_link(here.store, fetcher, "https://forum.example", [at] { return at; });
    }
    bool copy(std::string_view origin = "https://forum.example")
    {
        auto const at = here.later();
        return copy_next_picture(here.store, {fetcher, pictures, *files, origin}, [at] { return at; });
    }
    std::string shown(PostId post)
    {
        while (show_next_cards(here.store, here.now)) {
        }
        return here.store.read([&](store::Reader& db) { return std::string{store::find_post(db, post)->body.view()}; });
    }
    // The copy that a rendering shows, as the store of files has it.
    std::optional<std::string> file_in(std::string const& html)
    {
        constexpr std::string_view beginning = "src=\"/copies/";
        auto const at = html.find(beginning);
        if (at == std::string::npos) return std::nullopt;
        auto const key = media::FileKey::parse(std::string_view{html}.substr(at + beginning.size(), 64));
        return key ? files->get(*key) : std::nullopt;
    }
    void tidy_after(std::int64_t ms)
    {
        here.later(ms);
        tidy(here.store, *files, here.now);
    }
    bool is_anything_known(std::string const& address, CopyUse use)
    {
        return here.store.read([&](store::Reader& db) { return store::find_copy(db, address, use).has_value(); });
    }

    fetch::LocalServer server;
    std::string site;
    acts::Community here;
    testing::ScratchFolder folder;
    std::unique_ptr<media::FileStore> files{media::open_folder_store(folder.path())};
    media::Pictures pictures{{.program = STOA_PICTURE_WORKER}};
    fetch::Fetcher fetcher{fetch::rules_for_local_server()};
};

// "/page/comet.png" is a page that shows "/comet.png" of itself, "/page?x" one that shows "x".
void serve(std::string_view path, fetch::LocalServer::Send const& send)
{
    if (path.starts_with("/page")) {
        auto const picture = path.substr(path.starts_with("/page?") ? 6 : 5);
        send(answer_of("text/html",
                       "<title>Frames</title><meta property=og:image content='" + std::string{picture} + "'>"));
    } else if (path == "/comet.png")
        send(answer_of("image/png", media::grey_png(600, 300)));
    else if (path == "/dot.png")
        send(answer_of("image/png", media::grey_png(1, 1)));
    else if (path == "/bomb.png")
        send(answer_of("image/png", media::lying_png(30'000, 30'000)));
    else if (path == "/broken.png")
        send(answer_of("image/png", media::lying_png(300, 300)));
    else if (path == "/words.png")
        send(answer_of("image/png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
    else if (path == "/typed.png")
        send(answer_of("text/html", media::grey_png(60, 60)));
    else if (path == "/secret.png")
        send("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2/\r\nContent-Length: 0\r\n\r\n");
    else
        send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
}

}  // namespace

STORE_TEST_CASE("the picture of a page comes into its card as a small copy of our own")
{
    Scene scene{store, serve};
    auto const post = scene.start(scene.here.ada, scene.site + "/page/comet.png").post;
    CHECK(scene.fetch_page());
    CHECK(scene.shown(post).find("<img") == std::string::npos);
    CHECK(scene.copy());
    CHECK_FALSE(scene.copy());
    auto const html = scene.shown(post);
    CHECK(html.find("width=\"480\" height=\"240\"") != std::string::npos);
    auto const file = scene.file_in(html);
    REQUIRE(file);
    CHECK(file->substr(8, 4) == "WEBP");
    CHECK(scene.server.requests().size() == 2);

    // Another post with the same page has it at once.
    auto const other = scene.start(scene.here.ben, scene.site + "/page/comet.png#other");
    CHECK(scene.shown(other.post).find("<img") != std::string::npos);
}

STORE_TEST_CASE("broken and hostile pictures leave a card without one")
{
    Scene scene{store, serve};
    for (auto const* picture :
         {"/dot.png", "/bomb.png", "/broken.png", "/words.png", "/typed.png", "/secret.png", "/gone.png",
          "?http://169.254.169.254/latest.png", "?javascript:alert(1)", "?data:image/png;base64,AA=="}) {
        CAPTURE(picture);
        auto const post = scene.start(scene.here.ada, scene.site + "/page" + picture).post;
        REQUIRE(scene.fetch_page());
        scene.copy();
        auto const html = scene.shown(post);
        CHECK(html.find("source-head") != std::string::npos);
        CHECK(html.find("<img") == std::string::npos);
    }
    auto const asked = scene.server.requests().size();
    scene.here.later(day_ms);
    CHECK_FALSE(scene.copy());
    CHECK(scene.server.requests().size() == asked);
}

STORE_TEST_CASE("a picture of another site in a post becomes a copy; until then it is a link")
{
    Scene scene{store, serve};
    auto const link = "![A comet](" + scene.site + "/comet.png)";
    auto const post = scene.start(scene.here.ada, link).post;
    CHECK(scene.shown(post).find(">A comet</a>") != std::string::npos);
    CHECK(scene.copy());
    auto const html = scene.shown(post);
    CHECK(html.find("<a href=\"" + scene.site + "/comet.png\" rel=\"nofollow ugc noopener\"><img src=\"/copies/") !=
          std::string::npos);
    CHECK(html.find("width=\"600\" height=\"300\" loading=\"lazy\" alt=\"A comet\"") != std::string::npos);
    CHECK(scene.file_in(html));
    CHECK(scene.here.events().back() == EventKind::post_rendered);

    // Whoever shows it next has it without asking.
    auto const next = *scene.here.reply(scene.here.as(scene.here.ben), scene.here.source(post).thread, link);
    CHECK_FALSE(scene.copy());
    CHECK(scene.file_in(scene.shown(next.post)));
    CHECK(scene.server.requests().size() == 1);
}

STORE_TEST_CASE("pictures of this forum, of its network, and where guests may not read are not asked for")
{
    Scene scene{store, serve};
    auto const post = scene.start(scene.here.ada, "![x](" + scene.site + "/comet.png)").post;
    CHECK(scene.copy(scene.site));
    CHECK_FALSE(scene.copy());
    REQUIRE(scene.here.start(scene.here.as(scene.here.mona), scene.here.workshop, "Plans",
                             "![x](" + scene.site + "/plans.png)"));
    CHECK_FALSE(scene.copy());
    CHECK(scene.server.requests().empty());
    CHECK(scene.shown(post).find("<img") == std::string::npos);
}

STORE_TEST_CASE("who runs the forum may want no pictures of other sites")
{
    Scene scene{store, serve};
    auto const post = scene.start(scene.here.ada, "![x](" + scene.site + "/comet.png)").post;
    auto const set = [&](std::string_view value) {
        store.write([&](store::Writer& db) { return store::set_setting(db, "remote_pictures", value), Done{}; });
    };
    set("off");
    CHECK_FALSE(scene.copy());
    CHECK(scene.server.requests().empty());
    scene.start(scene.here.ada, "![x](" + scene.site + "/other.png)");
    CHECK_FALSE(scene.is_anything_known(scene.site + "/other.png", CopyUse::post));
    set("on");
    scene.here.later(hour_ms);
    CHECK(scene.copy());
    CHECK(scene.file_in(scene.shown(post)));
}

STORE_TEST_CASE("a member sends us for so many bytes a day, and for so many pictures an hour")
{
    Scene scene{store, serve};
    auto const spent = scene.here.now;
    store.write([&](store::Writer& db) {
        auto const copy = store::insert_wanted_copy(db, "https://a.example/", CopyUse::post, scene.here.ada, spent);
        return store::give_copy_up(db, copy, copied_bytes_a_day_max, spent), Done{};
    });
    auto const adas = scene.start(scene.here.ada, "![x](" + scene.site + "/comet.png)").post;
    CHECK_FALSE(scene.copy());
    auto const bens = scene.start(scene.here.ben, "![x](" + scene.site + "/comet.png?ben)").post;
    CHECK(scene.copy());
    CHECK(scene.server.requests().size() == 1);
    scene.here.later(day_ms);
    CHECK(scene.copy());
    CHECK(scene.file_in(scene.shown(adas)));
    CHECK_FALSE(scene.file_in(scene.shown(bens)));

    std::string many;
    for (int post = 0; post < 4; ++post) {
        many.clear();
        for (int i = 0; i < 20; ++i) many += "![x](https://x.example/" + std::to_string(20 * post + i) + ")\n";
        scene.start(scene.here.ben, many);
    }
    CHECK(store.read([&](store::Reader& db) {
        return store::count_copies_wanted(db, scene.here.ben, scene.here.now - hour_ms);
    }) == new_copies_an_hour_max);
}

STORE_TEST_CASE("cards and copies that no post shows any more go after a day, and their files with them")
{
    Scene scene{store, serve};
    auto const ada = scene.here.as(scene.here.ada);
    auto const post = scene.start(scene.here.ada, scene.site + "/page/comet.png\n\n![x](" + scene.site + "/comet.png)");
    auto const other = *scene.here.reply(ada, post.thread, "![x](" + scene.site + "/comet.png)");
    REQUIRE(scene.fetch_page());
    REQUIRE(scene.copy());
    REQUIRE(scene.copy());
    auto const in_card = scene.file_in(scene.shown(post.post));
    REQUIRE(in_card);

    scene.here.later();
    REQUIRE(scene.here.edit(ada, post.post, "Never mind."));
    scene.tidy_after(hour_ms);
    CHECK(scene.files->exists(media::FileKey::of(*in_card)));
    scene.tidy_after(2 * day_ms);
    scene.tidy_after(2 * day_ms);
    CHECK_FALSE(scene.files->exists(media::FileKey::of(*in_card)));
    CHECK_FALSE(scene.is_anything_known(scene.site + "/comet.png", CopyUse::card));
    CHECK_FALSE(store.read([&](store::Reader& db) { return store::find_link(db, scene.site + "/page/comet.png"); }));
    CHECK(scene.file_in(scene.shown(other.post)));  // which another post still shows

    REQUIRE(scene.here.edit(ada, post.post, scene.site + "/page/comet.png"));
    CHECK(scene.fetch_page());
    CHECK(scene.copy());
    CHECK(scene.file_in(scene.shown(post.post)));
}

}  // namespace stoa::jobs
