#include "acts/writes.hpp"
#include "base/one_time_code.hpp"
#include "http/form.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/known_device.hpp"
#include "web/security_log.hpp"
#include "web/session.hpp"

namespace stoa::web {
namespace {

html::Url security_place() { return html::Url::path("/account/security"); }

// What apps read (the key URI format that Google Authenticator began). The rest of it is what they take for granted.
std::string address_of_offer(Visit const& visit, acts::FactorOffer const& offer)
{
    auto const issuer = http::percent_encode(visit.site_name());
    return "otpauth://totp/" + issuer + ':' + http::percent_encode(visit.viewer.name) +
           "?secret=" + base32(offer.secret) + "&issuer=" + issuer;
}

// "ABCD EFGH ...": nobody types 32 letters in one go.
std::string readable(std::string_view secret)
{
    constexpr std::size_t group = 4;
    std::string text;
    for (std::size_t at = 0; at < secret.size(); at += group)
        text.append(text.empty() ? "" : " ").append(secret.substr(at, group));
    return text;
}

SecondFactorState state_of(Visit const& visit)
{
    return visit.site.store.read([&](store::Reader& db) { return acts::second_factor_read(db, visit.viewer.member); });
}

std::optional<acts::FactorOffer> offer_sent(Visit const& visit)
{
    return acts::second_factor_offer_again(visit.site.options.sealing_key, visit.viewer.member,
                                           visit.form.get("secret"));
}

// There is nothing to set up, or to switch off. What was sent nevertheless gets its refusal.
http::Response no_form(Visit const& visit)
{
    return visit.refusal ? refused(visit, *visit.refusal) : see_other(security_place());
}

// Shown in the answer itself, as they are kept nowhere. `visit` is as the forms on that page will be sent.
http::Response codes_page(Visit const& visit, acts::RecoveryCodes const& codes)
{
    auto frame = frame_of(visit, "Your recovery codes", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::recovery_codes(frame, codes));
}

http::Response with_session(Visit const& visit, http::Response response, std::string token)
{
    response.cookies.push_back(session_cookie(visit, std::move(token), stay_of(visit)));
    return response;
}

}  // namespace

http::Response second_factor_form(Visit const& visit)
{
    if (state_of(visit).since) return no_form(visit);
    auto offer = offer_sent(visit);
    if (!offer) offer = acts::second_factor_offer(visit.site.options.sealing_key, visit.viewer.member);
    pages::SecondFactorPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.address = address_of_offer(visit, *offer);
    form.secret = readable(base32(offer->secret));
    form.sealed_secret = std::move(offer->sealed);
    auto frame = frame_of(visit, "Set up a second factor", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::second_factor(frame, form));
}

http::Response second_factor_set_up(Visit const& visit)
{
    auto const offer = offer_sent(visit);
    // Not ours, or of before the key was lost: the form shows another one, which this code does not fit either.
    if (!offer) return form_again(visit, Refusal::code_wrong);
    std::string token;
    auto codes = visit.site.store.write([&](store::Writer& db) {
        auto made =
            acts::second_factor_set_up(db, letter_head(visit.site), visit.site.options.sealing_key, visit.viewer.member,
                                       visit.session_token, *offer, visit.form.get("code"), visit.now);
        if (made) token = begin_session(visit, db, visit.viewer.member, stay_of(visit), acts::Proof::second_factor);
        return made;
    });
    if (!codes) return form_again(visit, codes.error());
    Visit next = visit;
    recognise(next, token);
    return with_session(visit, codes_page(next, *codes), std::move(token));
}

http::Response recovery_codes_renew(Visit const& visit)
{
    auto codes = visit.site.store.write([&](store::Writer& db) {
        return acts::recovery_codes_renew(db, letter_head(visit.site), visit.viewer.member, visit.now);
    });
    if (!codes) return refused(visit, codes.error());
    return codes_page(visit, *codes);
}

http::Response second_factor_off_form(Visit const& visit)
{
    if (!state_of(visit).since) return no_form(visit);
    auto frame = frame_of(visit, "Switch the second factor off", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::second_factor_off(frame, form_state_of(visit)));
}

http::Response second_factor_off(Visit const& visit)
{
    auto& site = visit.site;
    std::string token;
    auto removed = site.store.write([&](store::Writer& db) {
        auto done = acts::second_factor_remove(db, letter_head(site), site.options.sealing_key, visit.viewer.member,
                                               visit.session_token, visit.form.get("code"), visit.now);
        if (done) token = begin_session(visit, db, visit.viewer.member, stay_of(visit));
        return done;
    });
    if (!removed) {
        if (removed.error() == Refusal::code_wrong) {
            log_proof_refused(visit, visit.viewer.member, Factor::code);
            site.throttle.log_in_failed(guessed_account(visit, visit.viewer.name), visit.request.remote_address,
                                        visit.now);
        }
        return form_again(visit, removed.error());
    }
    return with_session(visit, see_other(visit, security_place(), Notice::second_factor_off), std::move(token));
}

}  // namespace stoa::web
