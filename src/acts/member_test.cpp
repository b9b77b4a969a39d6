#include "base/digest.hpp"
#include "model/limits.hpp"
#include "store/session.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

constexpr std::string_view password = "violet otter lamp nine";

Result<MemberId> sign_up(Community& here, std::string_view name)
{
    auto registration = Registration::parse(name, "new@example.org", password, password, "GB", "");
    registration->password_hash = hash_password(registration->password, password_cost_for_tests);
    return here.store.write([&](store::Writer& db) { return member_register(db, *registration, here.now); });
}

Result<MemberId> log_in(Community& here, std::string_view name, std::string_view typed)
{
    return member_log_in(here.store, name, typed, password_cost_for_tests);
}

}  // namespace

STORE_TEST_CASE("Somebody registers and is there, with nothing unread")
{
    Community here{store};
    REQUIRE(here.start(here.as(here.ada), here.frames, "Steel", "One."));
    auto carla = sign_up(here, "Carla");
    REQUIRE(carla);
    CHECK(here.events().back() == EventKind::member_joined);
    auto view = here.read(member_read, here.as(*carla), *carla, 1);
    REQUIRE(view);
    CHECK(view->is_self);
    CHECK(view->member.name == "Carla");
    CHECK(view->member.country == "GB");
    CHECK(view->member.email == "new@example.org");
    CHECK(here.read(index_read, here.as(*carla))->unread_threads == 0);
    CHECK(here.read(index_read, here.guest)->figures.newest_member.name == "Carla");
}

STORE_TEST_CASE("A name is taken when it looks like one that is")
{
    Community here{store};
    for (auto name : {"ada", "ADA", "Ada ", "аdа"}) {
        auto parsed = Registration::parse(name, "new@example.org", password, password, "", "");
        if (!parsed) continue;  // two scripts in one name are refused before
        CHECK(refusal_of(sign_up(here, name)) == Refusal::name_taken);
    }
    CHECK(sign_up(here, "adam"));
}

STORE_TEST_CASE("Logging in takes the right password, and tells nobody what was wrong")
{
    Community here{store};
    CHECK(*log_in(here, "ada", password) == here.ada);
    CHECK(*log_in(here, "  ADA ", password) == here.ada);
    for (auto [name, typed] : {std::pair{"ada", "violet otter lamp ten"},
                               {"ada", ""},
                               {"nobody", "violet otter lamp nine"},
                               {"", "violet otter lamp nine"},
                               {"ad\xff", "violet otter lamp nine"},
                               {"ada", "\xff"}}) {
        CHECK(refusal_of(log_in(here, name, typed)) == Refusal::wrong_name_or_password);
    }
    CHECK(refusal_of(log_in(here, std::string(100'000, 'a'), password)) == Refusal::wrong_name_or_password);
}

STORE_TEST_CASE("Nobody logs in as a member whom an import brought without a password")
{
    Community here{store};
    here.store.write([&](store::Writer& db) {
        store::NewMember member;
        member.name = "Zelda";
        member.name_key = "zelda";
        REQUIRE(store::insert_member(db, member));
        return Done{};
    });
    CHECK(refusal_of(log_in(here, "Zelda", "")) == Refusal::wrong_name_or_password);
    CHECK(refusal_of(log_in(here, "Zelda", password)) == Refusal::wrong_name_or_password);
}

STORE_TEST_CASE("A session lasts thirty days at most and ends when told")
{
    Community here{store};
    auto start = [&] {
        return here.store.write(
            [&](store::Writer& db) { return session_start(db, here.ada, "A browser\xff", here.now); });
    };
    auto find = [&](std::string_view token, Instant at) {
        return here.store.read([&](store::Reader& db) { return session_find(db, token, at); });
    };
    auto token = start(), other = start();
    CHECK(token.size() == 43);
    CHECK(token != other);
    REQUIRE(find(token, here.now));
    CHECK(find(token, here.now)->viewer.member == here.ada);
    CHECK(find(token, here.now + session_ms - 1));
    CHECK_FALSE(find(token, here.now + session_ms + 1));
    CHECK_FALSE(find("", here.now));
    CHECK_FALSE(find(token.substr(1), here.now));

    here.store.write([&](store::Writer& db) {
        session_end(db, token);
        return Done{};
    });
    CHECK_FALSE(find(token, here.now));
    CHECK(find(other, here.now));
}

STORE_TEST_CASE("An API token stands for its member and has a name to know it by")
{
    Community here{store};
    auto create = [&](MemberId member, std::string_view name) {
        return here.store.write(
            [&](store::Writer& db) { return api_token_create(db, member, {.name = std::string{name}}, here.now); });
    };
    auto created = create(here.ada, " my  script ");
    REQUIRE(created);
    CHECK(created->token.starts_with("stoa_"));
    auto find = [&](std::string_view token, Instant at) {
        return here.store.read([&](store::Reader& db) { return store::find_api_token(db, sha256(token), at); });
    };
    REQUIRE(find(created->token, here.now));
    CHECK(find(created->token, here.now)->viewer.member == here.ada);
    auto tokens = here.store.read([&](store::Reader& db) { return store::api_tokens_of(db, here.ada); });
    REQUIRE(tokens.size() == 1);
    CHECK(tokens.at(0).name == "my script");

    CHECK_FALSE(find("stoa_guess", here.now));
    auto brief = here.store.write([&](store::Writer& db) {
        return api_token_create(db, here.ada, {.name = "brief", .scope = TokenScope::read, .lifetime_days = 1},
                                here.now);
    });
    REQUIRE(brief);
    CHECK(find(brief->token, here.now + day_ms - 1)->scope == TokenScope::read);
    CHECK_FALSE(find(brief->token, here.now + day_ms));
    CHECK(refusal_of(create(here.ada, " ")) == Refusal::name_too_short);
    CHECK(refusal_of(create(here.ada, std::string(token_name_length_max + 1, 'a'))) == Refusal::name_too_long);
    CHECK(refusal_of(create(MemberId{}, "x")) == Refusal::login_required);
}

STORE_TEST_CASE("Members change their own profile, and their e-mail address stays theirs")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto draft = ProfileDraft::parse({.title = "Frame builder", .country = "Japan", .location = "FR"}, here.now);
    auto edited = here.store.write([&](store::Writer& db) { return profile_edit(db, *here.access, ada, *draft); });
    REQUIRE(edited);
    auto seen_by_ben = here.read(member_read, ben, here.ada, 1);
    CHECK(seen_by_ben->member.title == "Frame builder");
    CHECK(seen_by_ben->member.country == "JP");
    CHECK(seen_by_ben->member.location == "FR");
    CHECK(seen_by_ben->member.email.empty());
    CHECK_FALSE(seen_by_ben->is_self);
    CHECK(here.read(member_read, ben, here.mona, 1)->staff_badge == "Moderator");
    CHECK(refusal_of(here.read(member_read, ben, MemberId{999}, 1)) == Refusal::no_such_member);

    auto refused =
        here.store.write([&](store::Writer& db) { return profile_edit(db, *here.access, here.guest, *draft); });
    CHECK(refusal_of(refused) == Refusal::login_required);
}

STORE_TEST_CASE("Members choose how pages look")
{
    Community here{store};
    auto set = [&](Viewer const& who) {
        return here.store.write(
            [&](store::Writer& db) { return preferences_set(db, who, {Theme::dark, Density::compact}); });
    };
    REQUIRE(set(here.as(here.ada)));
    CHECK(here.as(here.ada).preferences.theme == Theme::dark);
    CHECK(here.as(here.ada).preferences.density == Density::compact);
    CHECK(refusal_of(set(here.guest)) == Refusal::login_required);
}
