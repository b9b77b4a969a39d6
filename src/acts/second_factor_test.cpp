#include "acts/one_time_code.hpp"
#include "base/one_time_code.hpp"
#include "store/mail.hpp"
#include "store/second_factor.hpp"
#include "store/session.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

constexpr std::string_view sealing_key = "the file beside the database";
LetterHead const head{"Stoa", "https://forum.example"};

// A member with an app.
class Owner {
public:
    Owner(Community& community, MemberId id)
        : here{community}
        , member{id}
        , offer{second_factor_offer(sealing_key, id)}
    {
    }

    std::string code(std::int64_t steps_from_now = 0) const
    {
        return one_time_code(offer.secret, one_time_step(here.now) + steps_from_now);
    }
    Result<RecoveryCodes> set_up(std::string_view typed)
    {
        return here.store.write([&](store::Writer& db) {
            return second_factor_set_up(db, head, sealing_key, member, "this session", offer, typed, here.now);
        });
    }
    bool give(std::string_view typed, std::string_view key = sealing_key)
    {
        return here.store.write(
            [&](store::Writer& db) { return second_factor_give(db, head, key, member, typed, here.now); });
    }
    Result<Done> remove(std::string_view typed)
    {
        return here.store.write([&](store::Writer& db) {
            return second_factor_remove(db, head, sealing_key, member, "this session", typed, here.now);
        });
    }
    std::string begin()
    {
        return here.store
            .write([&](store::Writer& db) { return second_step_begin(db, member, Stay::logged_in, here.now); })
            .value_or("");
    }
    SecondStep take(std::string_view ticket, std::string_view typed)
    {
        return here.store.write(
            [&](store::Writer& db) { return second_step_take(db, head, sealing_key, ticket, typed, here.now); });
    }
    SecondFactorState state()
    {
        return here.store.read([&](store::Reader& db) { return second_factor_read(db, member); });
    }

    Community& here;
    MemberId member;
    FactorOffer offer;
};

}  // namespace

STORE_TEST_CASE("A second factor is in use once a code has shown that the app has the secret")
{
    Community here{store};
    Owner ada{here, here.ada};
    CHECK(refusal_of(ada.set_up("000000")) == Refusal::code_wrong);
    CHECK_FALSE(ada.state().since);
    auto codes = ada.set_up(ada.code());
    REQUIRE(codes);
    CHECK(codes->size() == recovery_codes_max);
    CHECK(ada.state().since == here.now);
    CHECK(ada.state().recovery_codes_left == 10);
    CHECK(here.events().back() == EventKind::second_factor_set_up);
    here.later(one_time_step_ms);
    CHECK(refusal_of(ada.set_up(ada.code())) == Refusal::second_factor_there);
    // The database holds nothing that a code could be made of.
    auto kept = store.read([&](store::Reader& db) { return store::find_second_factor(db, here.ada); });
    CHECK(kept->sealed_secret.find(base32(ada.offer.secret)) == std::string::npos);
}

STORE_TEST_CASE("A code works once, and not long before or after its time")
{
    Community here{store};
    Owner ada{here, here.ada};
    auto const first = ada.code();
    REQUIRE(ada.set_up(first));
    CHECK_FALSE(ada.give(first));
    CHECK_FALSE(ada.give(ada.code(-1)));
    CHECK_FALSE(ada.give(ada.code(2)));
    auto const next = ada.code(1);
    CHECK(ada.give(next.substr(0, 3) + ' ' + next.substr(3)));
    CHECK_FALSE(ada.give(next));

    here.later(5 * one_time_step_ms);
    auto const late = ada.code(-1);
    CHECK_FALSE(ada.give(ada.code(-2)));
    CHECK(ada.give(late));
    CHECK(ada.give(ada.code()));
    CHECK_FALSE(ada.give(late));
    CHECK_FALSE(ada.give(""));
    CHECK_FALSE(ada.give(ada.code(1), "another file"));
}

STORE_TEST_CASE("The secret of one member opens nothing for another")
{
    Community here{store};
    Owner ada{here, here.ada}, ben{here, here.ben};
    CHECK(second_factor_offer_again(sealing_key, here.ada, ada.offer.sealed)->secret == ada.offer.secret);
    CHECK_FALSE(second_factor_offer_again(sealing_key, here.ben, ada.offer.sealed));
    CHECK_FALSE(second_factor_offer_again(sealing_key, here.ada, "a secret of my own"));
    auto codes = ada.set_up(ada.code());
    REQUIRE(codes);
    CHECK_FALSE(ben.give(codes->front()));
    CHECK_FALSE(ben.give(ada.code(1)));
}

STORE_TEST_CASE("Each recovery code works once, however it is written, until there are new ones")
{
    Community here{store};
    Owner ada{here, here.ada};
    auto const codes = *ada.set_up(ada.code());
    std::string squeezed;
    for (char letter : codes.at(1))
        if (letter != '-') squeezed += static_cast<char>(std::toupper(letter));
    CHECK(ada.give(codes.at(0)));
    CHECK_FALSE(ada.give(codes.at(0)));
    CHECK(ada.give(squeezed));
    CHECK(ada.state().recovery_codes_left == 8);

    auto fresh = store.write([&](store::Writer& db) { return recovery_codes_renew(db, head, here.ada, here.now); });
    REQUIRE(fresh);
    CHECK_FALSE(ada.give(codes.at(2)));
    CHECK(ada.give(fresh->at(2)));
    auto none = store.write([&](store::Writer& db) { return recovery_codes_renew(db, head, here.ben, here.now); });
    CHECK(refusal_of(none) == Refusal::no_second_factor);
}

STORE_TEST_CASE("The second step is taken with a ticket that opens nothing else, and only once")
{
    Community here{store};
    Owner ada{here, here.ada};
    CHECK(ada.begin().empty());
    REQUIRE(ada.set_up(ada.code()));
    auto const ticket = ada.begin();
    CHECK_FALSE(store.read([&](store::Reader& db) { return session_find(db, ticket, here.now); }));
    CHECK_FALSE(ada.take("", ada.code(1)).member);
    CHECK_FALSE(ada.take(ticket + "x", ada.code(1)).member);
    CHECK_FALSE(ada.take(ticket, "123").member);
    auto const step = ada.take(ticket, ada.code(1));
    CHECK(step.member == here.ada);
    CHECK(step.stay == Stay::logged_in);
    here.later(one_time_step_ms);
    CHECK_FALSE(ada.take(ticket, ada.code(1)).member);
}

STORE_TEST_CASE("A ticket is over after ten minutes, and after five wrong codes")
{
    Community here{store};
    Owner ada{here, here.ada};
    REQUIRE(ada.set_up(ada.code()));
    auto const slow = ada.begin();
    here.later(login_ticket_ms);
    CHECK_FALSE(ada.take(slow, ada.code()).member);
    auto const guessed = ada.begin();
    for (int i = 0; i < 5; ++i) CHECK_FALSE(ada.take(guessed, "123").member);
    CHECK_FALSE(ada.take(guessed, ada.code()).member);
    auto const good = ada.begin();
    for (int i = 0; i < 4; ++i) CHECK_FALSE(ada.take(good, "123").member);
    CHECK(ada.take(good, ada.code()).member == here.ada);
}

STORE_TEST_CASE("Switching off takes a code, ends other sessions and takes back what was proven")
{
    Community here{store};
    Owner ada{here, here.ada};
    CHECK(refusal_of(ada.remove("123456")) == Refusal::no_second_factor);
    auto codes = ada.set_up(ada.code());
    REQUIRE(codes);
    auto const session = store.write([&](store::Writer& db) {
        store::insert_session(db, {.key = sha256("this session"),
                                   .member = here.ada,
                                   .created_at = here.now,
                                   .expires_at = here.now + day_ms,
                                   .user_agent = {},
                                   .is_strong = true});
        return session_start(db, here.ada, "another browser", here.now);
    });
    CHECK(refusal_of(ada.remove("123456")) == Refusal::code_wrong);
    CHECK(ada.state().since);
    REQUIRE(ada.remove(codes->front()));
    CHECK_FALSE(ada.state().since);
    CHECK_FALSE(ada.give(codes->back()));
    auto find = [&](std::string_view token) {
        return store.read([&](store::Reader& db) { return session_find(db, token, here.now); });
    };
    CHECK_FALSE(find(session));
    REQUIRE(find("this session"));
    CHECK_FALSE(find("this session")->is_strong);
    CHECK(here.events().back() == EventKind::second_factor_removed);
}

STORE_TEST_CASE("A group that requires a second factor counts only where one was given")
{
    Community here{store};
    auto begin = [&](Proof proof) {
        auto token = store.write([&](store::Writer& db) {
            return session_start(db, here.mona, "browser", here.now, Stay::logged_in, proof);
        });
        return store.read([&](store::Reader& db) { return session_find(db, token, here.now); })->viewer;
    };
    auto require = [&](GroupId group, bool is_required, Viewer const& who) {
        return store.write([&](store::Writer& db) {
            return group_require_second_factor(db, *here.access, who, group, is_required, here.now);
        });
    };
    store.write([&](store::Writer& db) { return store::add_to_group(db, here.ada, administrators), Done{}; });
    auto const ada = here.as(here.ada);
    CHECK(begin(Proof::password).groups == std::vector<GroupId>{members, moderators});
    CHECK(refusal_of(require(moderators, true, here.as(here.ben))) == Refusal::not_permitted);
    CHECK(refusal_of(require(members, true, ada)) == Refusal::group_fixed);
    REQUIRE(require(moderators, true, ada));

    auto const weak = begin(Proof::password), strong = begin(Proof::second_factor);
    CHECK(weak.groups == std::vector<GroupId>{members});
    CHECK(weak.lacks_second_factor);
    CHECK(strong.groups == std::vector<GroupId>{members, moderators});
    CHECK_FALSE(strong.lacks_second_factor);
    // Others see her as what she is.
    CHECK(here.as(here.mona).groups == std::vector<GroupId>{members, moderators});

    REQUIRE(require(moderators, false, ada));
    CHECK_FALSE(begin(Proof::password).lacks_second_factor);
}

STORE_TEST_CASE(
    "Administrators end the sessions of an account that somebody else has got into, but not of those above them")
{
    Community here{store};
    store.write([&](store::Writer& db) { return store::add_to_group(db, here.ada, administrators), Done{}; });
    auto const session = store.write([&](store::Writer& db) { return session_start(db, here.ben, "", here.now); });
    auto const is_there = [&] {
        return store.read([&](store::Reader& db) { return session_find(db, session, here.now); }).has_value();
    };
    auto const end = [&](MemberId by, MemberId of) {
        return store.write(
            [&](store::Writer& db) { return member_sessions_end(db, head, *here.access, here.as(by), of, here.now); });
    };
    CHECK(refusal_of(end(here.mona, here.ben)) == Refusal::not_permitted);
    CHECK(refusal_of(end(here.ada, here.ada)) == Refusal::not_over_oneself);
    CHECK(is_there());
    CHECK(end(here.ada, here.ben));
    CHECK_FALSE(is_there());
}

STORE_TEST_CASE("Administrators help who has lost everything, but not those above them or themselves")
{
    Community here{store};
    store.write([&](store::Writer& db) { return store::add_to_group(db, here.ada, administrators), Done{}; });
    Owner ben{here, here.ben}, ada{here, here.ada};
    REQUIRE(ben.set_up(ben.code()));
    REQUIRE(ada.set_up(ada.code()));
    auto remove = [&](MemberId by, MemberId of) {
        return store.write([&](store::Writer& db) {
            return member_second_factor_remove(db, head, *here.access, here.as(by), of, here.now);
        });
    };
    CHECK(refusal_of(remove(here.mona, here.ben)) == Refusal::not_permitted);
    CHECK(refusal_of(remove(here.ada, here.ada)) == Refusal::not_over_oneself);
    CHECK(refusal_of(remove(here.ada, here.mona)) == Refusal::no_second_factor);
    auto const ticket = ben.begin();
    REQUIRE(remove(here.ada, here.ben));
    CHECK_FALSE(ben.state().since);
    CHECK_FALSE(ben.take(ticket, ben.code(1)).member);
    auto letters =
        store.write([&](store::Writer& db) { return store::take_letters(db, here.now + 1, here.now + hour_ms, 50); });
    CHECK(letters.back().text.find("An administrator removed the second factor") != std::string::npos);
}
