#include <doctest/doctest.h>

#include "browser.hpp"
#include "web/route.hpp"

// Whatever strangers send, the answer is never a fault of ours.
namespace stoa::scene {
namespace {

std::string filled(std::string_view pattern, std::string_view id, std::string_view page)
{
    std::string path;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern.substr(i).starts_with("{n}"))
            path += page;
        else if (pattern[i] == '{')
            path += id;
        if (pattern[i] != '{')
            path += pattern[i];
        else
            i = pattern.find('}', i);
    }
    return path;
}

std::vector<std::string> strange_texts()
{
    return {"",
            "0",
            "-1",
            "999999999999999999999999",
            "9223372036854775807",
            "\xff\xfe",
            std::string{"a\0b", 3},
            "'; DROP TABLE posts; --",
            "<script>alert(1)</script>",
            "\xe2\x80\xae\xcc\x81\xcc\x81\xcc\x81",
            std::string(70'000, 'a'),
            std::string(5'000, '[') + std::string(5'000, '>')};
}

void check_no_fault(Browser& browser, std::string_view what)
{
    INFO(what, " at ", browser.address().substr(0, 200));
    CHECK(static_cast<int>(browser.response().status) < 500);
}

void walk_addresses(Browser& browser)
{
    for (auto const& route : web::routes()) {
        for (auto id : {"0", "-1", "1", "2", "99", "9223372036854775807", "99999999999999999999", "x", "..", "slug.1",
                        "%D0%B0.1", "a%2Fb.1", "%00", "1.", ".1"}) {
            for (auto page : {"0", "1", "2", "9223372036854775807", "x"}) {
                for (auto method : {http::Method::get, http::Method::head, http::Method::put, http::Method::options}) {
                    if (std::string_view{id} == "%00") continue;  // edge turns that away
                    browser.request(method, filled(route.pattern, id, page), {}, {});
                    check_no_fault(browser, http::name_of(method));
                }
            }
        }
    }
}

void walk_queries(Browser& browser)
{
    for (auto const& route : web::routes()) {
        for (auto query : {"page=0", "page=-1", "page=9223372036854775807", "page=x&page=y", "quote=0", "quote=-1",
                           "quote=9223372036854775807", "%FF=%FE", "%00", "%", "&&&=&", "unread=1&page=999999999999",
                           "return=%0d%0aX:1", "return=//evil.example"}) {
            browser.request(http::Method::get, filled(route.pattern, "1", "1") + '?' + query, {}, {});
            check_no_fault(browser, query);
        }
    }
}

// Whoever is gone after the first form cannot send the others.
bool ends_the_session(std::string_view pattern) { return pattern == "/logout" || pattern == "/account/password"; }

// As a browser would send them, with the key of a form and strange values in every field that a handler reads.
void walk_forms(Browser& browser, std::string const& key)
{
    auto const names = {"title",    "prefix", "tags",    "text",     "token",          "seen",
                        "revision", "name",   "email",   "password", "password_again", "country",
                        "location", "theme",  "density", "return",   "view",           "kept_form"};
    for (auto const& route : web::routes()) {
        if (route.is_api() || route.method != http::Method::post || ends_the_session(route.pattern)) continue;
        for (auto const& strange : strange_texts()) {
            FieldList fields{{"key", key}};
            for (auto name : names) fields.emplace_back(name, strange);
            browser.forge(filled(route.pattern, "1", "1"), fields);
            check_no_fault(browser, strange.substr(0, 40));
            for (auto name : names) {
                FieldList one{{"key", key}, {"title", "Title"}, {"text", "Text"}, {name, strange}};
                browser.forge(filled(route.pattern, "2", "1"), one);
                check_no_fault(browser, name);
            }
        }
    }
}

void walk_json(Browser& browser, std::string const& token)
{
    for (auto const& route : web::routes()) {
        if (!route.is_api() || route.method == http::Method::get) continue;
        for (std::string body :
             {"", "{}", "[]", "null", "{\"text\":", "{\"text\":1}", "{\"text\":\"\\u0000\"}", "{\"text\":\"\\ud800\"}",
              "{\"text\":\"x\",\"title\":\"x\",\"markup\":\"html\"}",
              "{\"text\":\"x\",\"revision\":9223372036854775807}", "{\"text\":\"x\",\"revision\":-1}",
              "{\"title\":\"x\",\"text\":\"x\",\"tags\":[\"\",\",,,\",\"\\u202e\"]}", "\xff"}) {
            for (auto id : {"0", "1", "99"}) {
                browser.request(route.method, filled(route.pattern, id, "1"), body,
                                {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + token}});
                check_no_fault(browser, body);
            }
        }
    }
}

std::string key_of(Browser& browser)
{
    browser.open("/account/");
    for (auto const& [name, value] : browser.document().fields_of(browser.document().form("/account/"))) {
        if (name == "key") return value;
    }
    return {};
}

std::string token_of(Browser& browser)
{
    browser.request(http::Method::post, "/api/v1/tokens",
                    R"({"name":"Ada","password":")" + std::string{everybodys_password} + "\"}",
                    {{"Content-Type", "application/json"}});
    REQUIRE(browser.response().status == http::Status::created);
    auto const& body = browser.response().body;  // {"token":"..."}
    return body.substr(10, body.size() - 12);
}

void be_hostile(store::Engine engine)
{
    Stage stage{engine, false};
    Browser ada{stage}, guest{stage};
    ada.log_in("Ada");
    ada.open("/forums/2/new-thread");
    ada.send("/forums/2/threads", {{"title", "Steel or titanium"}, {"text", "Which one?"}});
    for (auto* browser : {&guest, &ada}) {
        walk_addresses(*browser);
        walk_queries(*browser);
    }
    walk_forms(guest, "no key");
    auto const key = key_of(ada);
    REQUIRE(!key.empty());
    walk_forms(ada, key);
    auto const token = token_of(guest);
    walk_json(guest, token);
}

}  // namespace

TEST_CASE("Strange requests are answered, never with a fault [SQLite]") { be_hostile(store::Engine::sqlite); }
TEST_CASE("Strange requests are answered, never with a fault [PostgreSQL]") { be_hostile(store::Engine::postgres); }

TEST_CASE("While the database is away the answer is 503, and what was typed is given back")
{
    Stage stage{store::Engine::sqlite};
    Browser ada{stage};
    ada.log_in("Ada");
    ada.open("/forums/2/new-thread");
    stage.store().fail(true);
    ada.send("/forums/2/threads", {{"title", "Title"}, {"text", "An hour of work."}});
    CHECK(ada.response().status == http::Status::service_unavailable);
    CHECK(ada.document().text().find("An hour of work.") != std::string::npos);
    ada.request(http::Method::get, "/api/v1/forums", {}, {});
    CHECK(ada.response().status == http::Status::service_unavailable);
    CHECK(ada.response().content_type == "application/problem+json");
    ada.request(http::Method::get, "/healthz", {}, {});
    CHECK(ada.response().status == http::Status::ok);
    ada.request(http::Method::get, "/readyz", {}, {});
    CHECK(ada.response().status == http::Status::service_unavailable);
    stage.store().fail(false);
}

}  // namespace stoa::scene
