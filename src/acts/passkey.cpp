#include "acts/passkey.hpp"

#include "acts/identity.hpp"
#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "store/event.hpp"
#include "store/member.hpp"

namespace stoa::acts {
namespace {

using webauthn::Flaw;

void tell_of_passkey(store::Writer& db, LetterHead const& head, MemberId id, std::string const& what, Instant now)
{
    if (auto const member = store::find_member(db, id)) write_notice(db, head, member->email, what, now);
}

// Drawn with the challenge, so that nothing is kept for those who do not go on; the same for all keys of a member.
std::string handle_for(store::Reader& db, MemberId member, std::string_view challenge)
{
    if (auto handle = store::user_handle_of(db, member)) return *std::move(handle);
    return base64url(view(hmac_sha256(challenge, "user handle")));
}

// The challenge that was answered, if it was asked of this browser for this and not answered before.
std::optional<std::string> answered_challenge(store::Writer& db, std::string_view client_data, std::string_view browser,
                                              PasskeyPurpose purpose, Instant now)
{
    auto const data = webauthn::parse_client_data(client_data);
    if (!data) return std::nullopt;
    bool const was_asked = store::take_passkey_challenge(db, sha256(data->challenge), sha256(browser), purpose, now);
    return was_asked ? std::optional{data->challenge} : std::nullopt;
}

Result<std::string> passkey_name(std::string_view typed)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    auto line = clean_line(typed);
    if (is_blank(line)) return std::string{"Passkey"};
    if (count_code_points(line) > passkey_name_length_max) return Refusal::name_too_long;
    return line;
}

webauthn::Credential credential_of(store::KeptPasskey const& kept)
{
    return {from_base64url(kept.credential_id).value_or(""),
            static_cast<webauthn::Algorithm>(kept.algorithm),
            from_base64url(kept.public_key).value_or(""),
            kept.sign_count,
            kept.is_backup_eligible,
            kept.is_backed_up};
}

std::optional<webauthn::Assertion> assertion_in(PasskeyAnswer const& sent)
{
    auto id = from_base64url(sent.credential_id);
    auto client_data = from_base64url(sent.client_data);
    auto authenticator_data = from_base64url(sent.authenticator_data);
    auto signature = from_base64url(sent.signature);
    if (!id || !client_data || !authenticator_data || !signature) return std::nullopt;
    return webauthn::Assertion{*std::move(id), *std::move(client_data), *std::move(authenticator_data),
                               *std::move(signature)};
}

bool is_whose_it_must_be(store::KeptPasskey const& kept, MemberId expected, std::string_view user_handle)
{
    if (expected.value != 0 && kept.member != expected) return false;
    bool const may_be_silent = expected.value != 0;
    return user_handle.empty() ? may_be_silent : user_handle == kept.user_handle;
}

PasskeyAdded refused_with(Refusal refusal) { return {refusal, std::nullopt}; }
PasskeyAdded flawed(Flaw flaw) { return {Refusal::passkey_not_made, flaw}; }

}  // namespace

std::string passkey_ask(store::Writer& db, std::string_view browser, PasskeyPurpose purpose, Instant now)
{
    auto challenge = random_token();
    store::insert_passkey_challenge(db, {sha256(challenge), sha256(browser), purpose, now + passkey_challenge_ms});
    return challenge;
}

PasskeyOffer passkey_offer(store::Writer& db, MemberId member, std::string_view browser, Instant now)
{
    auto challenge = passkey_ask(db, browser, PasskeyPurpose::making, now);
    auto handle = handle_for(db, member, challenge);
    return {std::move(challenge), std::move(handle), store::credential_ids_of(db, member)};
}

PasskeyAdded passkey_add(store::Writer& db, LetterHead const& head, webauthn::RelyingParty const& site, MemberId member,
                         std::string_view browser, NewPasskey const& sent, Instant now)
{
    auto name = passkey_name(sent.name);
    if (!name) return refused_with(name.error());
    auto client_data = from_base64url(sent.client_data);
    auto authenticator_data = from_base64url(sent.authenticator_data);
    if (!client_data || !authenticator_data) return flawed(Flaw::malformed);
    auto const challenge = answered_challenge(db, *client_data, browser, PasskeyPurpose::making, now);
    if (!challenge) return refused_with(Refusal::passkey_too_late);
    auto const made = webauthn::read_registration(site, {*std::move(client_data), *std::move(authenticator_data)});
    if (!made) return flawed(made.error());
    auto const there = static_cast<std::int64_t>(store::credential_ids_of(db, member).size());
    if (there >= passkeys_max) return refused_with(Refusal::too_many_passkeys);
    bool const is_new = store::insert_passkey(db,
                                              {.id = {},
                                               .member = member,
                                               .credential_id = base64url(made->id),
                                               .user_handle = handle_for(db, member, *challenge),
                                               .algorithm = static_cast<std::int64_t>(made->algorithm),
                                               .public_key = base64url(made->public_key),
                                               .sign_count = made->sign_count,
                                               .is_backup_eligible = made->is_backup_eligible,
                                               .is_backed_up = made->is_backed_up,
                                               .name = *name},
                                              now);
    if (!is_new) return refused_with(Refusal::passkey_taken);
    tell_of_passkey(db, head, member, "A passkey, \"" + *name + "\", was added. It logs in to your account.", now);
    store::announce(db, {.kind = EventKind::login_data_changed, .member = member, .at = now});
    return {};
}

PasskeyUsed passkey_use(store::Writer& db, LetterHead const& head, webauthn::RelyingParty const& site,
                        MemberId expected, std::string_view browser, PasskeyAnswer const& sent, Instant now)
{
    auto const assertion = assertion_in(sent);
    if (!assertion) return {std::nullopt, Flaw::malformed};
    auto const purpose = expected.value == 0 ? PasskeyPurpose::logging_in : PasskeyPurpose::proving;
    if (!answered_challenge(db, assertion->client_data, browser, purpose, now)) return {};
    auto const kept = store::find_passkey(db, sent.credential_id);
    if (!kept || !is_whose_it_must_be(*kept, expected, sent.user_handle)) return {std::nullopt, Flaw::no_credential};
    auto const use = webauthn::verify_assertion(site, *assertion, credential_of(*kept));
    if (!use) return {std::nullopt, use.error()};
    if (use->is_count_behind)
        tell_of_passkey(db, head, kept->member,
                        "The passkey \"" + kept->name +
                            "\" was used, and had counted less uses than before. Somebody may have a copy of it: if "
                            "you are not sure, remove it and make another.",
                        now);
    store::set_passkey_used(db, kept->id, use->sign_count, use->is_backed_up, now);
    return {kept->member, std::nullopt};
}

Result<Done> passkey_remove(store::Writer& db, LetterHead const& head, MemberId member, PasskeyId passkey, Instant now)
{
    auto const ways = ways_in(db, member);
    if (!store::delete_passkey(db, member, passkey)) return Refusal::no_such_passkey;
    if (ways.count() < 2) return Refusal::last_way_in;
    tell_of_passkey(db, head, member, "A passkey was removed. It logs in no more.", now);
    store::announce(db, {.kind = EventKind::login_data_changed, .member = member, .at = now});
    return Done{};
}

}  // namespace stoa::acts
