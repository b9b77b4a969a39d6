#include "web/passkey.hpp"

#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/cookies.hpp"
#include "web/handlers.hpp"
#include "web/logged_in.hpp"
#include "web/login_ticket.hpp"
#include "web/passkey_options.hpp"
#include "web/security_log.hpp"
#include "web/session.hpp"

// Log-in by passkey, and proof by passkey that it is still the same person.
namespace stoa::web {
namespace {

struct PasskeyLogin {
    acts::PasskeyUsed used;
    std::string session_token;
};

// As asked for with the password, where that came first.
acts::Stay stay_wished(Visit const& visit)
{
    auto const ticket = find_ticket(visit);
    bool const stays = ticket ? ticket->is_lasting : visit.form.has("stay");
    return stays ? acts::Stay::logged_in : acts::Stay::for_this_visit;
}

// `expected`: who is logged in already, and gets a new session; nobody at log-in.
PasskeyLogin log_in_by(Visit const& visit, webauthn::RelyingParty const& party, MemberId expected, acts::Stay stay)
{
    return visit.site.store.write([&](store::Writer& db) {
        PasskeyLogin login;
        login.used = acts::passkey_use(db, letter_head(visit.site), party, expected, visit.form_token(),
                                       passkey_answer(visit), visit.now);
        if (login.used.member)
            login.session_token = begin_session(visit, db, *login.used.member, stay, acts::Proof::second_factor);
        return login;
    });
}

http::Response passkey_refused(Visit const& visit, acts::PasskeyUsed const& used)
{
    log_passkey_refused(visit, used.flaw ? webauthn::words_for(*used.flaw) : "");
    return form_again(visit, used.flaw ? Refusal::passkey_wrong : Refusal::passkey_too_late);
}

std::string asked_of(Visit const& visit, PasskeyPurpose purpose)
{
    return visit.site.store.write(
        [&](store::Writer& db) { return acts::passkey_ask(db, visit.form_token(), purpose, visit.now); });
}

}  // namespace

std::optional<webauthn::RelyingParty> relying_party(Visit const& visit)
{
    return webauthn::relying_party_of(visit.site.options.base_url);
}

bool takes_passkeys(Visit const& visit) { return relying_party(visit).has_value(); }

acts::PasskeyAnswer passkey_answer(Visit const& visit)
{
    auto const& form = visit.form;
    return {form.get("credential_id"), form.get("user_handle"), form.get("client_data"), form.get("authenticator_data"),
            form.get("signature")};
}

http::Response passkey_login_ask(Visit const& visit)
{
    auto const party = relying_party(visit);
    if (!party) return refused(visit, Refusal::no_passkeys_here);
    return use_options(*party, asked_of(visit, PasskeyPurpose::logging_in), {});
}

http::Response passkey_login(Visit const& visit)
{
    auto const party = relying_party(visit);
    if (!party) return form_again(visit, Refusal::no_passkeys_here);
    auto const stay = stay_wished(visit);
    auto const login = log_in_by(visit, *party, {}, stay);
    if (!login.used.member) return passkey_refused(visit, login.used);
    log_logged_in(visit, *login.used.member, Factor::passkey);
    auto response = logged_in(visit, login.session_token, stay);
    response.cookies.push_back(drop_cookie(visit.site, CookieKind::ticket));
    return response;
}

http::Response passkey_proof_ask(Visit const& visit)
{
    auto const party = relying_party(visit);
    if (!party) return refused(visit, Refusal::no_passkeys_here);
    auto const theirs =
        visit.site.store.read([&](store::Reader& db) { return store::credential_ids_of(db, visit.viewer.member); });
    return use_options(*party, asked_of(visit, PasskeyPurpose::proving), theirs);
}

http::Response passkey_proof_give(Visit const& visit)
{
    auto const party = relying_party(visit);
    if (!party) return form_again(visit, Refusal::no_passkeys_here);
    auto const proven = log_in_by(visit, *party, visit.viewer.member, stay_of(visit));
    if (!proven.used.member) return passkey_refused(visit, proven.used);
    log_proven(visit, Factor::passkey);
    auto response = see_other(return_place(visit.form.get("return")));
    response.cookies.push_back(session_cookie(visit, proven.session_token, stay_of(visit)));
    return response;
}

}  // namespace stoa::web
