#include "acts/profile_edit.hpp"

#include "model/limits.hpp"
#include "store/access_rule.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

constexpr Instant now{1'700'000'000'000};  // in November 2023

Result<ProfileDraft> parse(ProfileTyped const& typed) { return ProfileDraft::parse(typed, now); }

Result<ProfileDraft> born(std::string_view day, std::string_view month, std::string_view year = {})
{
    return parse({.birth_day = day, .birth_month = month, .birth_year = year, .shows_birthday = true});
}

Result<Done> save(Community& here, Viewer const& who, ProfileTyped const& typed)
{
    auto const draft = parse(typed);
    REQUIRE(draft);
    return here.store.write([&](store::Writer& db) { return profile_edit(db, *here.access, who, *draft); });
}

}  // namespace

TEST_CASE("What members say of themselves is short and clean")
{
    auto draft = parse({.title = " Frame\tbuilder ",
                        .country = "Japan",
                        .about = "  I build *frames*.\r\nIn Tartu.\n",
                        .signature = "Steel is real.\nSo is rust.",
                        .links = "https://frames.example/\n\n  http://example.org/blog ",
                        .birth_day = "29",
                        .birth_month = "2",
                        .shows_birthday = true});
    REQUIRE(draft);
    CHECK(draft->title == "Frame builder");
    CHECK(draft->country == "JP");
    CHECK(draft->profile.about == "I build *frames*.\nIn Tartu.");
    CHECK(draft->profile.signature == "Steel is real.\nSo is rust.");
    CHECK(draft->profile.links == std::vector<std::string>{"https://frames.example/", "http://example.org/blog"});
    CHECK(draft->profile.birthday.month == 2);
    CHECK(draft->profile.birthday.is_shown);
    CHECK(refusal_of(parse({.about = std::string(about_length_max + 1, 'a')})) == Refusal::about_too_long);
    CHECK(refusal_of(parse({.signature = std::string(signature_length_max + 1, 'a')})) == Refusal::signature_too_long);
    CHECK(refusal_of(parse({.signature = "1\n2\n3\n4\n5"})) == Refusal::signature_too_long);
    CHECK(refusal_of(parse({.about = "\xff"})) == Refusal::text_not_utf8);
    CHECK(refusal_of(parse({.country = "Atlantis"})) == Refusal::country_unknown);
    CHECK(parse({.signature = " \n "})->profile.signature.empty());
}

TEST_CASE("Links of a profile lead to web pages, and there are few")
{
    for (auto link :
         {"javascript:alert(1)", "mailto:ada@example.org", "/members/1/", "example.org", "https://",
          "https://a.example/\nhttps://b.example/\nhttps://c.example/\nhttps://d.example/\nhttps://e.example/"
          "\nhttps://f.example/"})
        CHECK(refusal_of(parse({.links = link})) == Refusal::links_invalid);
}

TEST_CASE("A birthday is a day that there is, or none")
{
    CHECK(born("31", "12")->profile.birthday.year == 0);
    CHECK(born("29", "2", "2000")->profile.birthday.year == 2000);
    CHECK_FALSE(born("", "")->profile.birthday);
    for (auto [day, month] :
         {std::pair{"30", "2"}, {"31", "4"}, {"1", "13"}, {"1", "0"}, {"0", "1"}, {"", "1"}, {"1", "x"}})
        CHECK(refusal_of(born(day, month)) == Refusal::birthday_invalid);
    for (auto year : {"1999", "1899", "2024", "x"})
        CHECK(refusal_of(born("29", "2", year)) == Refusal::birthday_invalid);
    CHECK(refusal_of(born("", "", "1980")) == Refusal::birthday_invalid);
}

STORE_TEST_CASE("A birthday is shown to others only if its owner wants that")
{
    Community here{store};
    auto const ada = here.as(here.ada), ben = here.as(here.ben);
    ProfileTyped typed{.about = "*Hello.*", .birth_day = "17", .birth_month = "5"};
    REQUIRE(save(here, ada, typed));
    CHECK_FALSE(here.read(member_read, ben, here.ada, 1)->profile.birthday);
    CHECK(here.read(member_read, ada, here.ada, 1)->profile.birthday.day == 17);
    typed.shows_birthday = true;
    REQUIRE(save(here, ada, typed));
    CHECK(here.read(member_read, ben, here.ada, 1)->profile.birthday.day == 17);
    CHECK(here.read(member_read, here.guest, here.ada, 1)->about.view() == "<p><em>Hello.</em></p>");
    CHECK(refusal_of(save(here, here.guest, typed)) == Refusal::login_required);
}

STORE_TEST_CASE("A signature stands under posts, and stays as it is for who may not have one any more")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    REQUIRE(save(here, ada, {.title = "Rider", .signature = "Steel is real."}));
    auto const placed = here.start(ada, here.frames, "Steel", "One.");
    auto signature = [&] {
        return here.read(thread_read, here.as(here.ben), placed->thread, 1)->posts.front().post.signature;
    };
    CHECK(signature() == "Steel is real.");

    here.store.write([&](store::Writer& db) {
        store::set_member_rule(db, {.member = here.ada, .deny = {Permission::have_title, Permission::have_signature}});
        store::bump_forums_version(db);
        return Done{};
    });
    here.access = here.store.read([](store::Reader& db) { return Access::load(db); });
    REQUIRE(save(here, ada, {.title = "Queen", .about = "Hello.", .signature = "Buy now!"}));
    CHECK(signature() == "Steel is real.");
    auto const view = here.read(member_read, ada, here.ada, 1);
    CHECK(view->member.title == "Rider");
    CHECK(view->profile.about == "Hello.");
}

STORE_TEST_CASE("When somebody was here last is hidden with their presence")
{
    Community here{store};
    auto set = [&](Preferences const& preferences) {
        return here.store.write([&](store::Writer& db) { return preferences_set(db, here.as(here.ada), preferences); });
    };
    here.store.write([&](store::Writer& db) { return store::touch_seen(db, {{here.ada, now}}), Done{}; });
    CHECK(here.read(member_read, here.guest, here.ada, 1)->member.seen_at);
    REQUIRE(set({.hides_presence = true}));
    CHECK_FALSE(here.read(member_read, here.guest, here.ada, 1)->member.seen_at);
    CHECK(here.read(member_read, here.as(here.ada), here.ada, 1)->member.seen_at);

    REQUIRE(set({.time_zone = "Europe/Tallinn", .hides_signatures = true}));
    CHECK(here.as(here.ada).preferences.time_zone == "Europe/Tallinn");
    CHECK(here.as(here.ada).preferences.hides_signatures);
    CHECK(refusal_of(set({.time_zone = "Europe/Nowhere"})) == Refusal::time_zone_unknown);
}
