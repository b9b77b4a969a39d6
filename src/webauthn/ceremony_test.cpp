#include "webauthn/ceremony.hpp"

#include <doctest/doctest.h>

#include "support/soft_authenticator.hpp"

using namespace stoa;
using namespace stoa::webauthn;
using stoa::testing::SoftAuthenticator;

namespace {

RelyingParty const site{.id = "forum.example", .origin = "https://forum.example"};

SoftAuthenticator device() { return {site.id, site.origin}; }

Result<Credential, Flaw> register_with(SoftAuthenticator::Answer const& answer)
{
    return read_registration(site, {answer.client_data, answer.authenticator_data});
}

Result<Use, Flaw> use_with(SoftAuthenticator const& device, SoftAuthenticator::Answer const& answer,
                           Credential const& kept)
{
    return verify_assertion(
        site, {device.credential_id, answer.client_data, answer.authenticator_data, answer.signature}, kept);
}

// A device, and the passkey of it that this site keeps.
struct Kept {
    SoftAuthenticator device{::device()};
    Credential credential{*register_with(device.make("first"))};

    Result<Use, Flaw> use(SoftAuthenticator const& bent) const
    {
        return use_with(device, bent.use("second"), credential);
    }
};

}  // namespace

TEST_CASE("A passkey is made, and used")
{
    Kept kept;
    CHECK(kept.credential.id == kept.device.credential_id);
    CHECK(kept.credential.algorithm == Algorithm::es256);
    CHECK(kept.credential.sign_count == 1);
    kept.device.sign_count = 2;
    auto const used = kept.use(kept.device);
    REQUIRE(used);
    CHECK(used->sign_count == 2);
    CHECK_FALSE(used->is_count_behind);
}

TEST_CASE("A key that counts no uses is no copy; one that counts less than before may be")
{
    Kept kept;
    CHECK(kept.use(kept.device)->is_count_behind);
    auto silent = device();
    silent.sign_count = 0;
    auto const credential = *register_with(silent.make("first"));
    CHECK_FALSE(use_with(silent, silent.use("second"), credential)->is_count_behind);
}

TEST_CASE("Nothing is made of what the wrong browser, site or person says")
{
    auto const flaw = [](auto bend) {
        auto bent = device();
        bend(bent);
        return register_with(bent.make("challenge")).error();
    };
    CHECK(flaw([](auto& it) { it.origin = "https://forum.example.evil"; }) == Flaw::wrong_origin);
    CHECK(flaw([](auto& it) { it.origin = "http://forum.example"; }) == Flaw::wrong_origin);
    CHECK(flaw([](auto& it) { it.rp_id = "example"; }) == Flaw::wrong_site);
    CHECK(flaw([](auto& it) { it.flags = 0x04; }) == Flaw::nobody_present);
    CHECK(flaw([](auto& it) { it.flags = 0x01; }) == Flaw::nobody_verified);
    CHECK(flaw([](auto& it) { it.flags = 0x15; }) == Flaw::wrong_backup_state);
    CHECK(flaw([](auto& it) { it.more_client_data = R"(,"crossOrigin":true)"; }) == Flaw::in_frame);
    CHECK(flaw([](auto& it) { it.credential_id = std::string(1024, 'x'); }) != Flaw::malformed);
    CHECK(register_with(device().make("challenge", "webauthn.get")).error() == Flaw::wrong_type);
    CHECK(register_with(device().use("challenge", "webauthn.create")).error() == Flaw::no_credential);
}

TEST_CASE("A registration that is cut off anywhere is refused")
{
    auto const whole = device().make("challenge");
    for (std::size_t size = 0; size < whole.authenticator_data.size(); ++size) {
        CAPTURE(size);
        auto cut = whole;
        cut.authenticator_data.resize(size);
        CHECK_FALSE(register_with(cut));
    }
}

TEST_CASE("An assertion is believed for its own site, key and person alone")
{
    Kept const kept;
    auto const flaw = [&](auto bend) {
        SoftAuthenticator bent = device();
        bend(bent);
        return kept.use(bent).error();
    };
    CHECK(flaw([](auto&) {}) == Flaw::wrong_signature);  // another device's key
    CHECK(flaw([](auto& it) { it.origin = "https://other.example"; }) == Flaw::wrong_origin);
    CHECK(flaw([](auto& it) { it.rp_id = "other.example"; }) == Flaw::wrong_site);
    CHECK(flaw([](auto& it) { it.flags = 0x01; }) == Flaw::nobody_verified);
    CHECK(flaw([](auto& it) { it.flags = 0x0d; }) == Flaw::wrong_backup_state);
}

TEST_CASE("Whatever is changed after signing breaks the signature")
{
    Kept const kept;
    auto const answer = kept.device.use("second");
    REQUIRE(use_with(kept.device, answer, kept.credential));
    auto changed = answer;
    changed.authenticator_data.back() ^= 1;  // the count
    CHECK(use_with(kept.device, changed, kept.credential).error() == Flaw::wrong_signature);
    changed = answer;
    changed.client_data = kept.device.use("third").client_data;
    CHECK(use_with(kept.device, changed, kept.credential).error() == Flaw::wrong_signature);
    changed = answer;
    changed.signature.clear();
    CHECK_FALSE(use_with(kept.device, changed, kept.credential));
    auto other = kept.credential;
    other.id = "another";
    CHECK(use_with(kept.device, answer, other).error() == Flaw::no_credential);
    other = kept.credential;
    other.public_key.resize(10);
    CHECK(use_with(kept.device, answer, other).error() == Flaw::wrong_signature);
}

TEST_CASE("Every flaw has words")
{
    for (int flaw = 0; flaw <= static_cast<int>(Flaw::wrong_signature); ++flaw)
        CHECK_FALSE(words_for(static_cast<Flaw>(flaw)).empty());
}
