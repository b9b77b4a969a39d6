#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "browser.hpp"
#include "store/application.hpp"
#include "store/forum.hpp"
#include "store/member_search.hpp"
#include "store/setting.hpp"

// Registrations that wait for approval, with what else stands at the door: letters, invitations, providers.
namespace stoa::scene {
namespace {

bool sees(Browser const& browser, std::string_view words)
{
    return browser.document().text().find(words) != std::string::npos;
}

void set(Stage& stage, std::string_view setting, std::string_view value)
{
    stage.store().write([&](store::Writer& db) {
        store::set_setting(db, setting, value);
        store::bump_forums_version(db);
        return Done{};
    });
}

// The address that the answer in view sends its browser to.
std::string sent_to(Browser const& browser)
{
    constexpr std::string_view at_once = "0; url=";
    for (auto const& [name, value] : browser.response().headers)
        if (name == "Refresh" && value.starts_with(at_once)) return value.substr(at_once.size());
    return {};
}

void log_in_there(Stage& stage, Browser& browser)
{
    browser.open("/login");
    browser.send("/login/with/example", {});
    browser.open("/login/with/example/back?" + stage.provider().approve(sent_to(browser)));
}

FieldList account(std::string const& name)
{
    return {{"name", name},
            {"email", name + "@new.example"},
            {"password", "a river of small stones"},
            {"password_again", "a river of small stones"}};
}

void join(Browser& browser, std::string const& name, FieldList more = {})
{
    browser.open("/register");
    auto fields = account(name);
    fields.insert(fields.end(), more.begin(), more.end());
    browser.send("/register", fields);
}

bool may_write(Browser& browser)
{
    browser.open("/forums/2/new-thread");
    return browser.response().status == http::Status::ok;
}

std::int64_t waiting(Stage& stage)
{
    return stage.store().read(
        [](store::Reader& db) { return store::count_applications(db, store::ApplicationsAsked::waiting); });
}

bool is_there(Stage& stage, std::string_view name)
{
    return stage.store()
        .read([&](store::Reader& db) { return store::find_member_named(db, likeness_key(name)); })
        .has_value();
}

MemberId id_of(Stage& stage, std::string_view name)
{
    return stage.store()
        .read([&](store::Reader& db) { return store::find_member_named(db, likeness_key(name)); })
        .value();
}

std::string key_in(Browser const& browser)
{
    return attribute(browser.document().find("input[name=key]").front(), "value").value_or("");
}

web::RegistrationOptions invited_only() { return {.admission = web::Admission::invited, .invitations = {"swallow"}}; }

}  // namespace

TEST_CASE("Who must prove an address waits for approval from then on, and not before")
{
    for (auto const engine : {store::Engine::sqlite, store::Engine::postgres}) {
        Stage stage{engine, true, true};
        set(stage, "approval", "on");
        Browser cleo{stage}, mona{stage};
        join(cleo, "Cleo");
        CHECK(sees(cleo, "Open its link; then somebody looks at your registration."));
        CHECK(waiting(stage) == 0);
        REQUIRE(stage.letters().size() == 1);
        auto const& text = stage.letters().front().text;
        auto const at = text.find("/confirm-email?token=");
        cleo.open(text.substr(at, text.find('\n', at) - at));
        cleo.send("/confirm-email", {});
        CHECK(waiting(stage) == 1);
        CHECK(stage.letters().back().text.find("Somebody will look at your registration") != std::string::npos);
        CHECK_FALSE(may_write(cleo));

        mona.log_in("Mona");
        mona.open("/moderation/applications");
        mona.send("/moderation/applications", {{"verdict", "approve"}});
        CHECK(may_write(cleo));
    }
}

TEST_CASE("Several are decided at once; what was typed stays where it is refused")
{
    for (auto const engine : {store::Engine::sqlite, store::Engine::postgres}) {
        Stage stage{engine, false};
        set(stage, "approval", "on");
        Browser ann{stage}, bob{stage}, cid{stage}, mona{stage};
        join(ann, "Ann");
        join(bob, "Bob");
        join(cid, "Cid");
        mona.log_in("Mona");
        mona.open("/moderation/applications");
        auto const decide = [&](FieldList fields) {
            fields.emplace_back("key", key_in(mona));
            mona.forge("/moderation/applications", fields);
        };
        decide({{"verdict", "approve"}});
        CHECK(mona.first_response().status == http::Status::unprocessable_content);
        CHECK(sees(mona, "Nobody is chosen."));

        auto const bob_id = std::to_string(id_of(stage, "Bob").value),
                   cid_id = std::to_string(id_of(stage, "Cid").value);
        decide({{"verdict", "refuse"}, {"member", bob_id}, {"member", cid_id}, {"reason", std::string(501, 'x')}});
        CHECK(mona.first_response().status == http::Status::unprocessable_content);
        CHECK(mona.document().find("input[name=member][checked]").size() == 2);
        CHECK(attribute(mona.document().find("input[id=reason]").front(), "value") == std::string(501, 'x'));

        decide({{"verdict", "refuse"}, {"member", bob_id}, {"member", cid_id}, {"reason", "Robots"}});
        CHECK(mona.first_response().status == http::Status::see_other);
        CHECK(waiting(stage) == 1);
        CHECK(stage.letters().back().text.find("The reason: Robots") != std::string::npos);
        FieldList const approving_ann{{"verdict", "approve"}, {"member", std::to_string(id_of(stage, "Ann").value)}};
        decide(approving_ann);
        CHECK(may_write(ann));
        decide(approving_ann);
        CHECK(mona.first_response().status == http::Status::not_found);
        bob.open("/");
        bob.forge("/threads/1/replies", {{"text", "Still here"}, {"key", key_in(bob)}});
        CHECK(bob.first_response().status == http::Status::forbidden);
        CHECK(sees(bob, "Your registration was refused. You can read, but not take part."));
        CHECK_FALSE(may_write(bob));
        mona.open("/moderation/applications?show=refused");
        CHECK(sees(mona, "Robots"));

        // A refused account goes after two weeks, with its name.
        stage.pass(14 * day_ms + 1);
        CHECK_FALSE(is_there(stage, "Bob"));
        CHECK(is_there(stage, "Ann"));
    }
}

TEST_CASE("An invitation is a way past the queue where administrators say so, and nowhere else")
{
    Stage stage{store::Engine::sqlite, false, false, {.admission = web::Admission::open, .invitations = {"swallow"}}};
    set(stage, "approval", "on");
    Browser ann{stage}, bob{stage}, cid{stage};
    ann.open("/register");
    CHECK(ann.document().find("input[name=invitation]").empty());
    set(stage, "approval_of_invited", "off");
    join(ann, "Ann", {{"invitation", "sparrow"}});
    CHECK(ann.first_response().status == http::Status::unprocessable_content);
    CHECK(sees(ann, "This invitation is not known."));
    join(ann, "Ann", {{"invitation", "swallow"}});
    CHECK(sees(ann, "Welcome! You are registered"));
    CHECK(may_write(ann));
    join(bob, "Bob");
    CHECK_FALSE(may_write(bob));

    Stage by_invitation{store::Engine::sqlite, false, false, invited_only()};
    set(by_invitation, "approval", "on");
    Browser dot{by_invitation}, eve{by_invitation};
    join(dot, "Dot", {{"invitation", "swallow"}});
    CHECK_FALSE(may_write(dot));
    set(by_invitation, "approval_of_invited", "off");
    join(eve, "Eve", {{"invitation", "swallow"}});
    CHECK(may_write(eve));
}

TEST_CASE("Newcomers through a provider wait for approval like everybody")
{
    for (auto const engine : {store::Engine::sqlite, store::Engine::postgres}) {
        Stage stage{engine, false, true};
        set(stage, "approval", "on");
        set(stage, "approval_question", "Why would you like to join?");
        stage.provider().claims = {
            {"email", "\"nora@there.example\""}, {"email_verified", "true"}, {"preferred_username", "\"Nora\""}};
        Browser nora{stage}, mona{stage};
        log_in_there(stage, nora);
        CHECK(nora.address() == "/register/with");
        CHECK(sees(nora, "Why would you like to join?"));
        nora.send("/register/with", {{"name", "Nora"}, {"answer", std::string(1'001, 'y')}});
        CHECK(nora.first_response().status == http::Status::unprocessable_content);
        CHECK(sees(nora, "The answer is too long."));
        nora.send("/register/with", {{"name", "Nora"}, {"answer", "For the bicycles."}});
        CHECK(sees(nora, "Somebody will look at your registration"));
        CHECK_FALSE(may_write(nora));
        CHECK(waiting(stage) == 1);
        // Coming back by the provider changes nothing about that.
        Browser phone{stage};
        log_in_there(stage, phone);
        CHECK(sees(phone, "Your registration waits for approval."));
        CHECK_FALSE(may_write(phone));
        mona.log_in("Mona");
        mona.open("/moderation/applications");
        CHECK(sees(mona, "For the bicycles."));
        mona.send("/moderation/applications", {{"verdict", "approve"}});
        CHECK(may_write(phone));
    }
}

TEST_CASE("A provider opens no door that needs an invitation")
{
    for (auto const engine : {store::Engine::sqlite, store::Engine::postgres}) {
        Stage stage{engine, false, false, invited_only()};
        stage.provider().claims = {{"email", "\"nora@there.example\""}, {"email_verified", "true"}};
        Browser nora{stage};
        log_in_there(stage, nora);
        CHECK(nora.address() == "/register/with");
        CHECK(nora.document().find("input[name=invitation][required]").size() == 1);
        for (auto const* code : {"", "sparrow"}) {
            nora.send("/register/with", {{"name", "Nora"}, {"invitation", code}});
            CHECK(nora.first_response().status == http::Status::unprocessable_content);
            CHECK(sees(nora, "This invitation is not known."));
        }
        CHECK_FALSE(is_there(stage, "Nora"));
        nora.send("/register/with", {{"name", "Nora"}, {"invitation", "swallow"}});
        CHECK(may_write(nora));
    }
}

TEST_CASE("Where registration is closed a provider makes no account, and members still log in by it")
{
    for (auto const engine : {store::Engine::sqlite, store::Engine::postgres}) {
        Stage stage{engine, false, false, {.admission = web::Admission::closed}};
        Browser nora{stage}, ada{stage}, phone{stage};
        log_in_there(stage, nora);
        CHECK(nora.response().status == http::Status::forbidden);
        CHECK(sees(nora, "takes no new members"));
        nora.open("/register/with");
        CHECK(nora.address() == "/login");
        nora.forge("/register/with", {{"name", "Nora"}, {"email", "nora@there.example"}, {"key", key_in(nora)}});
        CHECK_FALSE(is_there(stage, "Nora"));

        ada.log_in("Ada");
        ada.open("/account/providers");
        ada.send("/account/providers/example", {});
        ada.open("/login/with/example/back?" + stage.provider().approve(sent_to(ada)));
        CHECK(sees(ada, "The accounts are connected"));
        log_in_there(stage, phone);
        CHECK(may_write(phone));
    }
}

}  // namespace stoa::scene
