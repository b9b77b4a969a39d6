#include <doctest/doctest.h>

#include "browser.hpp"
#include "jobs/tidying.hpp"
#include "media/sample_test.hpp"

// What people do with pictures and files, and who gets to see them.
namespace stoa::scene {
namespace {

using http::Method;
using http::Status;

struct File {
    std::string name;
    std::string bytes;
};

std::string multipart(FieldList const& fields, std::vector<File> const& files)
{
    std::string body;
    for (auto const& [name, value] : fields) {
        body += "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
    for (auto const& file : files) {
        body += "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.name +
                "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file.bytes + "\r\n";
    }
    return body + "--edge--\r\n";
}

// Sends the form of the page in view with files, as a browser does where a form asks for it.
void send_files(Browser& browser, std::string_view action, FieldList const& typed, std::vector<File> const& files,
                std::vector<http::Header> headers = {})
{
    auto const* form = browser.document().form(action);
    REQUIRE(form != nullptr);
    auto fields = browser.document().fields_of(form);
    for (auto const& [name, value] : typed) {
        std::erase_if(fields, [&](auto const& field) { return field.first == name; });
        fields.emplace_back(name, value);
    }
    headers.push_back({"Content-Type", "multipart/form-data; boundary=edge"});
    headers.push_back({"Origin", "http://" + std::string{host}});
    headers.push_back({"Sec-Fetch-Site", "same-origin"});
    browser.request(Method::post, action, multipart(fields, files), std::move(headers));
}

std::string key_of(Browser& browser, std::string_view page, std::string_view action)
{
    browser.open(page);
    for (auto const& [name, value] : browser.document().fields_of(browser.document().form(action))) {
        if (name == "key") return value;
    }
    return {};
}

Status status_of(Browser& browser, std::string const& address, std::vector<http::Header> headers = {})
{
    return browser.request(Method::get, address, {}, std::move(headers)).status;
}

std::string header_of(http::Response const& response, std::string_view name)
{
    for (auto const& [field, value] : response.headers) {
        if (field == name) return value;
    }
    return {};
}

bool shows(Browser& browser, std::string_view page, std::string_view words)
{
    browser.open(page);
    return browser.response().bytes().find(words) != std::string_view::npos;
}

File const photo{"My photo.png", media::grey_png(400, 300)};

// A forum with a thread of Ada's in Cycling that shows a picture, and one of Mona's in the staff room.
struct Pictured {
    explicit Pictured(store::Engine engine)
        : stage{engine}
    {
        ada.log_in("Ada");
        ben.log_in("Ben");
        mona.log_in("Mona");
        ada.open("/forums/2/new-thread");
        send_files(ada, "/forums/cycling.2/threads", {{"title", "Look"}, {"text", "At this:"}, {"view", "post"}},
                   {photo});
        REQUIRE(ada.response().status == Status::see_other);
    }

    Stage stage;
    Browser ada{stage}, ben{stage}, mona{stage}, guest{stage};
    std::string const picture{"/files/1/my-photo-400x300.webp"};
    std::string const thumbnail{"/files/1/320/my-photo-400x300.webp"};
};

void tell_of_a_picture(store::Engine engine)
{
    Pictured here{engine};
    CHECK(shows(here.ben, "/threads/1/", "<img src=\"" + here.picture + "\""));
    for (auto* browser : {&here.ada, &here.ben, &here.guest}) {
        CHECK(status_of(*browser, here.picture) == Status::ok);
        CHECK(status_of(*browser, here.thumbnail) == Status::ok);
    }
    auto const& answer = here.ben.response();
    CHECK(answer.content_type == "image/webp");
    CHECK(header_of(answer, "Content-Security-Policy") == "sandbox; default-src 'none'");
    CHECK(header_of(answer, "X-Content-Type-Options") == "nosniff");
    CHECK(header_of(answer, "Cache-Control") == "public, max-age=3600");

    auto const etag = header_of(answer, "ETag");
    CHECK(status_of(here.ben, here.thumbnail, {{"If-None-Match", etag}}) == Status::not_modified);
    CHECK(status_of(here.ben, here.thumbnail, {{"Range", "bytes=0-3"}}) == Status::partial_content);
    CHECK(here.ben.response().bytes() == "RIFF");
    CHECK(status_of(here.ben, here.thumbnail, {{"Range", "bytes=0-3"}, {"If-Range", "\"other\""}}) == Status::ok);
    CHECK(status_of(here.ben, here.thumbnail, {{"Range", "bytes=999999-"}}) == Status::range_not_satisfiable);
    CHECK(status_of(here.ben, "/files/1/77/my-photo-400x300.webp") == Status::not_found);
    CHECK(status_of(here.ben, "/files/99/x.webp") == Status::not_found);
}

void tell_of_a_hidden_forum(store::Engine engine)
{
    Pictured here{engine};
    here.mona.open("/forums/3/new-thread");
    send_files(here.mona, "/forums/staff-room.3/threads", {{"title", "Secret"}, {"text", "Look."}, {"view", "post"}},
               {photo, {"plan.pdf", "%PDF-1.7"}});
    for (auto const* address : {"/files/2/my-photo-400x300.webp", "/files/2/320/x.webp", "/files/3/plan.pdf"}) {
        CAPTURE(address);
        CHECK(status_of(here.mona, address) == Status::ok);
        CHECK(header_of(here.mona.response(), "Cache-Control") == "private, no-cache");
        CHECK(status_of(here.ada, address) == Status::not_found);
        CHECK(status_of(here.guest, address) == Status::not_found);
        CHECK(status_of(here.ada, address, {{"If-None-Match", "*"}}) == Status::not_found);
    }
    // Nor does it help to name the picture in a text of one's own.
    here.ada.open("/threads/1/reply");
    here.ada.send("/threads/look.1/replies", {{"text", "![x](/files/2/my-photo-400x300.webp)"}, {"view", "post"}});
    CHECK(status_of(here.ada, "/files/2/my-photo-400x300.webp") == Status::not_found);
    CHECK(status_of(here.mona, "/files/2/my-photo-400x300.webp") == Status::ok);
}

void tell_of_attaching(store::Engine engine)
{
    Pictured here{engine};
    here.ben.open("/threads/1/reply");
    send_files(here.ben, "/threads/look.1/replies", {{"text", "Half a thought"}, {"view", "attach"}},
               {{"notes.txt", "Four words of text."}, photo});
    CHECK(here.ben.response().status == Status::ok);
    CHECK(here.ben.response().bytes().find("Half a thought") != std::string_view::npos);
    CHECK(here.ben.response().bytes().find("![My photo](/files/3/my-photo-400x300.webp)") != std::string_view::npos);
    CHECK(status_of(here.ada, "/files/2/notes.txt") == Status::not_found);

    here.ben.open("/threads/1/reply");
    here.ben.send("/threads/look.1/replies", {{"text", "My notes."}, {"view", "post"}});
    here.ben.open("/posts/2/edit");
    send_files(here.ben, "/posts/2/edit", {{"view", "post"}}, {{"notes.txt", "Four words of text."}});
    CHECK(here.ben.response().status == Status::see_other);
    CHECK(shows(here.guest, "/threads/1/", "<bdi>notes.txt</bdi>"));
    CHECK(status_of(here.guest, "/files/4/notes.txt") == Status::ok);
    CHECK(here.guest.response().bytes() == "Four words of text.");
    CHECK(header_of(here.guest.response(), "Content-Disposition") == "attachment; filename*=UTF-8''notes.txt");

    here.ben.open("/posts/2/edit");
    here.ben.send("/posts/2/edit", {{"remove_upload", "4"}, {"view", "post"}});
    CHECK(!shows(here.guest, "/threads/1/", "notes.txt"));
    CHECK(status_of(here.guest, "/files/4/notes.txt") == Status::not_found);
}

void tell_of_refusals(store::Engine engine)
{
    Pictured here{engine};
    auto const refused = [&](File const& file, std::string_view words) {
        CAPTURE(file.name);
        here.ben.open("/threads/1/reply");
        send_files(here.ben, "/threads/look.1/replies", {{"text", "Do not lose me"}, {"view", "post"}}, {file});
        CHECK(here.ben.response().status == Status::unprocessable_content);
        CHECK(here.ben.response().bytes().find("Do not lose me") != std::string_view::npos);
        CHECK(here.ben.response().bytes().find(words) != std::string_view::npos);
    };
    refused({"a.png", media::lying_png(4000, 4000)}, "damaged");
    refused({"a.png", media::lying_png(30'000, 30'000)}, "too many pixels");
    refused({"a.jpg", "<script>alert(1)</script>"}, "no picture that we know");
    refused({"a.html", "<script>alert(1)</script>"}, "not taken");
    refused({"a.svg", "<svg/>"}, "not taken");
    CHECK(!shows(here.guest, "/threads/1/", "Do not lose me"));
}

void tell_of_the_script(store::Engine engine)
{
    Pictured here{engine};
    auto const key = key_of(here.ada, "/threads/1/reply", "/threads/look.1/replies");
    auto const upload = [&](Browser& browser, std::string const& form_key) {
        browser.request(Method::post, "/uploads", multipart({{"key", form_key}}, {photo}),
                        {{"Content-Type", "multipart/form-data; boundary=edge"},
                         {"Accept", "application/json"},
                         {"Origin", "http://" + std::string{host}},
                         {"Sec-Fetch-Site", "same-origin"}});
        return browser.response().status;
    };
    CHECK(upload(here.ada, key) == Status::created);
    CHECK(here.ada.response().bytes().find(R"~("text":"![My photo](/files/2/my-photo-400x300.webp)")~") !=
          std::string_view::npos);
    CHECK(upload(here.ada, "wrong") == Status::forbidden);
    CHECK(upload(here.guest, key) == Status::unauthorized);
    CHECK(status_of(here.ada, "/files/2/x") == Status::ok);
    CHECK(status_of(here.ben, "/files/2/x") == Status::not_found);
    CHECK(status_of(here.mona, "/files/2/x") == Status::not_found);
}

void tell_of_deleting(store::Engine engine)
{
    Pictured here{engine};
    here.ada.open("/posts/1/edit");
    here.ada.send("/posts/1/edit", {{"text", "Nothing to see any more."}, {"view", "post"}});
    CHECK(status_of(here.ben, here.picture) == Status::not_found);
    CHECK(status_of(here.ada, here.picture) == Status::ok);
    here.stage.pass(2 * day_ms);
    jobs::tidy(here.stage.store(), here.stage.files(), here.stage.now());
    CHECK(status_of(here.ada, here.picture) == Status::not_found);

    here.ben.open("/threads/1/reply");
    send_files(here.ben, "/threads/look.1/replies", {{"text", "Mine:"}, {"view", "post"}}, {photo});
    std::string const bens = "/files/2/my-photo-400x300.webp";
    CHECK(status_of(here.ada, bens) == Status::ok);
    here.mona.open("/posts/2/delete");
    here.mona.send("/posts/2/delete", {});
    CHECK(status_of(here.ada, bens) == Status::not_found);
    CHECK(status_of(here.mona, bens) == Status::ok);
}

void tell_of_a_draft(store::Engine engine)
{
    Pictured here{engine};
    here.ben.open("/threads/1/reply");
    send_files(here.ben, "/threads/look.1/replies", {{"text", "Half a thought"}, {"view", "draft"}},
               {{"notes.txt", "Four words of text."}, photo});
    REQUIRE(here.ben.response().status == Status::see_other);
    here.stage.pass(20 * day_ms);
    jobs::tidy(here.stage.store(), here.stage.files(), here.stage.now());
    here.ben.log_in("Ben");
    for (auto const* page : {"/threads/1/reply", "/threads/1/"}) {
        CAPTURE(page);
        CHECK(shows(here.ben, page, "Half a thought"));
        CHECK(shows(here.ben, page, "<bdi>notes.txt</bdi>"));
    }
    CHECK(status_of(here.ben, "/files/2/notes.txt") == Status::ok);
    CHECK(status_of(here.ben, "/files/3/my-photo-400x300.webp") == Status::ok);

    here.ben.open("/threads/1/reply");
    here.ben.send("/threads/look.1/replies", {{"view", "discard"}});
    here.stage.pass(2 * day_ms);
    jobs::tidy(here.stage.store(), here.stage.files(), here.stage.now());
    CHECK(status_of(here.ben, "/files/2/notes.txt") == Status::not_found);
    CHECK(status_of(here.ben, "/files/3/my-photo-400x300.webp") == Status::not_found);
}

void tell_of_an_avatar(store::Engine engine)
{
    Pictured here{engine};
    here.ada.open("/account/avatar");
    send_files(here.ada, "/account/avatar", {{"x", "0"}, {"y", "100"}, {"side", "50"}}, {photo});
    REQUIRE(here.ada.response().status == Status::see_other);
    for (auto const* page : {"/threads/1/", "/members/1/", "/forums/2/"}) {
        CAPTURE(page);
        CHECK(shows(here.guest, page, "<img src=\"/avatars/2/"));
    }
    for (auto const* side : {"48", "96", "192"}) {
        CHECK(status_of(here.guest, "/avatars/2/" + std::string{side} + ".webp") == Status::ok);
    }
    CHECK(header_of(here.guest.response(), "Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(status_of(here.guest, "/avatars/2/50.webp") == Status::not_found);
    CHECK(status_of(here.guest, "/avatars/1/96.webp") == Status::not_found);  // a picture of a post is no avatar

    here.ada.open("/account/avatar");
    here.ada.send("/account/avatar/remove", {});
    CHECK(!shows(here.guest, "/members/1/", "/avatars/"));
}

}  // namespace

#define STOA_TELL(words, tell)                                                                                         \
    TEST_CASE(words " [SQLite]") { tell(store::Engine::sqlite); }                                                      \
    TEST_CASE(words " [PostgreSQL]") { tell(store::Engine::postgres); }

STOA_TELL("A picture is shown to those who may read its post", tell_of_a_picture)
STOA_TELL("A file in a hidden forum is not there for others", tell_of_a_hidden_forum)
STOA_TELL("Files are attached by a form, and taken off by one", tell_of_attaching)
STOA_TELL("A file that is refused costs nobody their text", tell_of_refusals)
STOA_TELL("A script uploads for its member alone", tell_of_the_script)
STOA_TELL("What a post shows no more is gone for others at once and for all after a day", tell_of_deleting)
STOA_TELL("A draft keeps what was attached to it, until it is discarded", tell_of_a_draft)
STOA_TELL("A member is seen by a picture of their own", tell_of_an_avatar)

}  // namespace stoa::scene
