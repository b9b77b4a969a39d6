#include "acts/passkey.hpp"

#include "acts/session.hpp"
#include "store/mail.hpp"
#include "support/community.hpp"
#include "support/soft_authenticator.hpp"

using namespace stoa;
using namespace stoa::acts;
using stoa::testing::SoftAuthenticator;

namespace {

webauthn::RelyingParty const site{.id = "forum.example", .origin = "https://forum.example"};
LetterHead const letters{"Stoa", "https://forum.example"};
constexpr std::string_view browser = "the token of this browser";

// Somebody with a device, at a browser.
struct Person {
    Community& here;
    MemberId member;
    SoftAuthenticator device{site.id, site.origin};
    std::string user_handle{};

    PasskeyAdded add(std::string_view name = "Phone", std::string_view at = browser)
    {
        auto const offer =
            here.store.write([&](store::Writer& db) { return passkey_offer(db, member, browser, here.now); });
        user_handle = offer.user_handle;
        return send(device.make(offer.challenge), name, at);
    }
    PasskeyAdded send(SoftAuthenticator::Answer const& answer, std::string_view name, std::string_view at)
    {
        auto const client_data = base64url(answer.client_data);
        auto const authenticator_data = base64url(answer.authenticator_data);
        return here.store.write([&](store::Writer& db) {
            return passkey_add(db, letters, site, member, at, {client_data, authenticator_data, name}, here.now);
        });
    }

    std::string ask(PasskeyPurpose purpose) const
    {
        return here.store.write([&](store::Writer& db) { return passkey_ask(db, browser, purpose, here.now); });
    }
    PasskeyUsed answer(std::string const& challenge, MemberId expected = {}, std::string_view at = browser) const
    {
        auto const made = device.use(challenge);
        auto const id = base64url(device.credential_id);
        auto const client_data = base64url(made.client_data);
        auto const authenticator_data = base64url(made.authenticator_data);
        auto const signature = base64url(made.signature);
        return here.store.write([&](store::Writer& db) {
            return passkey_use(db, letters, site, expected, at,
                               {id, user_handle, client_data, authenticator_data, signature}, here.now);
        });
    }
    std::vector<Passkey> passkeys() const
    {
        return here.store.read([&](store::Reader& db) { return store::passkeys_of(db, member); });
    }
};

}  // namespace

STORE_TEST_CASE("A passkey logs in whoever made it, and nobody else")
{
    Community here{store};
    Person ada{here, here.ada};
    REQUIRE_FALSE(ada.add().refusal);
    auto const there = ada.passkeys();
    REQUIRE(there.size() == 1);
    CHECK(there[0].name == "Phone");
    CHECK_FALSE(there[0].used_at);

    ada.device.sign_count = 2;
    auto const used = ada.answer(ada.ask(PasskeyPurpose::logging_in));
    REQUIRE(used.member);
    CHECK(*used.member == here.ada);
    CHECK(ada.passkeys()[0].used_at == here.now);

    SUBCASE("A device that nobody here knows opens nothing")
    {
        Person stranger{here, here.ben};
        CHECK_FALSE(stranger.answer(stranger.ask(PasskeyPurpose::logging_in)).member);
    }
    SUBCASE("It has to name its owner, and the right one")
    {
        ada.user_handle.clear();
        CHECK_FALSE(ada.answer(ada.ask(PasskeyPurpose::logging_in)).member);
        ada.user_handle = "another";
        CHECK_FALSE(ada.answer(ada.ask(PasskeyPurpose::logging_in)).member);
    }
    SUBCASE("It proves nothing for somebody else who is logged in")
    {
        CHECK_FALSE(ada.answer(ada.ask(PasskeyPurpose::proving), here.ben).member);
        CHECK(ada.answer(ada.ask(PasskeyPurpose::proving), here.ada).member);
    }
    SUBCASE("Removed, it opens nothing")
    {
        auto const remove = [&](MemberId member) {
            return here.store.write(
                [&](store::Writer& db) { return passkey_remove(db, letters, member, there[0].id, here.now); });
        };
        CHECK_FALSE(remove(here.ben));
        CHECK(remove(here.ada));
        CHECK_FALSE(ada.answer(ada.ask(PasskeyPurpose::logging_in)).member);
        CHECK(ada.passkeys().empty());
    }
}

STORE_TEST_CASE("A challenge works once, for what it was asked, in its browser, and not for long")
{
    Community here{store};
    Person ada{here, here.ada};
    REQUIRE_FALSE(ada.add().refusal);

    auto const challenge = ada.ask(PasskeyPurpose::logging_in);
    CHECK(ada.answer(challenge).member);
    CHECK_FALSE(ada.answer(challenge).member);
    CHECK_FALSE(ada.answer(ada.ask(PasskeyPurpose::proving)).member);
    CHECK_FALSE(ada.answer(ada.ask(PasskeyPurpose::logging_in), {}, "another browser").member);
    CHECK_FALSE(ada.answer("a challenge that nobody asked").member);
    auto const old = ada.ask(PasskeyPurpose::logging_in);
    here.now = here.now + passkey_challenge_ms;
    CHECK_FALSE(ada.answer(old).member);
}

STORE_TEST_CASE("A wrong answer uses its challenge up")
{
    Community here{store};
    Person ada{here, here.ada};
    REQUIRE_FALSE(ada.add().refusal);
    auto const challenge = ada.ask(PasskeyPurpose::logging_in);
    auto const rightful = ada.device.flags;
    ada.device.flags = 0x01;
    CHECK(ada.answer(challenge).flaw == webauthn::Flaw::nobody_verified);
    ada.device.flags = rightful;
    CHECK_FALSE(ada.answer(challenge).member);
}

STORE_TEST_CASE("Passkeys of a member share one name for devices, and each is known once")
{
    Community here{store};
    Person ada{here, here.ada};
    REQUIRE_FALSE(ada.add().refusal);
    auto const handle = ada.user_handle;
    CHECK(ada.add().refusal == Refusal::passkey_taken);
    ada.device.credential_id = "a second key";
    REQUIRE_FALSE(ada.add("  ").refusal);
    CHECK(ada.user_handle == handle);
    CHECK(ada.passkeys()[1].name == "Passkey");

    Person ben{here, here.ben};
    CHECK(ben.add().refusal == Refusal::passkey_taken);  // of the same name as Ada's first
    ben.device.credential_id = "Ben's";
    REQUIRE_FALSE(ben.add().refusal);
    CHECK(ben.user_handle != handle);
}

STORE_TEST_CASE("What is no passkey for this site is refused with words")
{
    Community here{store};
    Person ada{here, here.ada};
    ada.device.flags = 0x01;
    CHECK(ada.add().refusal == Refusal::passkey_not_made);
    ada.device.flags = 0x05;
    CHECK(ada.add("Phone", "another browser").refusal == Refusal::passkey_too_late);
    CHECK(ada.add(std::string(passkey_name_length_max + 1, 'n')).refusal == Refusal::name_too_long);
    CHECK(ada.send({"{}", "not bytes of a device", {}}, "Phone", browser).refusal == Refusal::passkey_too_late);
    CHECK(ada.passkeys().empty());
    for (std::int64_t i = 0; i < passkeys_max; ++i) {
        ada.device.credential_id = "key " + std::to_string(i);
        REQUIRE_FALSE(ada.add().refusal);
    }
    ada.device.credential_id = "one too many";
    CHECK(ada.add().refusal == Refusal::too_many_passkeys);
}

STORE_TEST_CASE("A key that has counted less than before is used, and its owner told")
{
    Community here{store};
    Person ada{here, here.ada};
    ada.device.sign_count = 7;
    REQUIRE_FALSE(ada.add().refusal);
    auto const letters_waiting = [&] {
        return here.store
            .write([&](store::Writer& db) { return store::take_letters(db, here.now, here.now + minute_ms, 100); })
            .size();
    };
    CHECK(letters_waiting() == 1);  // that it was added
    ada.device.sign_count = 3;
    CHECK(ada.answer(ada.ask(PasskeyPurpose::logging_in)).member);
    CHECK(letters_waiting() == 1);
}
