#include "acts/writes.hpp"
#include "base/digest.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/cookies.hpp"
#include "web/handlers.hpp"
#include "web/log_in_member.hpp"
#include "web/provider.hpp"
#include "web/security_log.hpp"
#include "web/session.hpp"

// The way back from a provider.
namespace stoa::web {
namespace {

// Of a visit that began in this browser, for this provider, by whoever is here now, and was not ended by coming back.
struct Homecoming {
    Visit visit;  // with what the form that began it carried
    std::shared_ptr<openid::Provider> provider;
    store::ProviderVisit begun;
};

std::string_view route_begun_at(ProviderPurpose purpose)
{
    switch (purpose) {
    case ProviderPurpose::connecting: return "/account/providers/there";
    case ProviderPurpose::proving: return "/account/proof/with/there";
    default: return "/login/with/there";
    }
}

Visit as_begun(Visit const& visit, store::ProviderVisit const& begun)
{
    Visit next = visit;
    next.route = find_route(http::Method::post, route_begun_at(begun.purpose))->route;
    next.query = {};
    next.form.set("return", begun.place);
    if (!begun.form.empty()) next.form.set("kept_form", begun.form);
    if (begun.is_lasting) next.form.set("stay", "1");
    return next;
}

std::optional<Homecoming> come_home(Visit const& visit, std::shared_ptr<openid::Provider> provider)
{
    auto begun = find_provider_visit(visit);
    if (!begun || begun->provider != provider->names().name || begun->purpose == ProviderPurpose::joining)
        return std::nullopt;
    if (begun->member && *begun->member != visit.viewer.member) return std::nullopt;
    auto const errand = errand_of(visit, *provider, provider_secret_of(visit), begun->purpose, begun->begun_at);
    if (!equal_in_constant_time(visit.query.get("state"), errand.state())) return std::nullopt;
    auto next = as_begun(visit, *begun);
    return Homecoming{std::move(next), std::move(provider), *std::move(begun)};
}

http::Response not_home(Homecoming const& home, Refusal refusal)
{
    // The form to log in is none for somebody who is logged in meanwhile.
    bool const has_form = home.begun.purpose != ProviderPurpose::logging_in || !home.visit.viewer.is_member();
    return has_form ? form_again(home.visit, refusal) : refused(home.visit, refusal);
}

// Nobody here is known by this identity: the form for newcomers.
http::Response join(Homecoming const& home, acts::Vouched const& vouched)
{
    auto const& visit = home.visit;
    if (visit.site.options.registration.admission == Admission::closed)
        return not_home(home, Refusal::registration_closed);
    auto secret = visit.site.store.write(
        [&](store::Writer& db) { return acts::provider_visit_go_on(db, home.begun, vouched, visit.now); });
    auto response = see_other(html::Url::path("/register/with"));
    response.cookies.push_back(make_cookie(visit.site, CookieKind::provider, std::move(secret)));
    return response;
}

http::Response log_in(Homecoming const& home, openid::Proven const& proven)
{
    auto const& visit = home.visit;
    auto vouched = vouched_by(*home.provider, proven.person);
    auto const member =
        visit.site.store.write([&](store::Writer& db) { return acts::identity_use(db, vouched, visit.now); });
    if (!member) return join(home, vouched_by(*home.provider, home.provider->whole_person(proven, visit.now)));
    auto const stay = home.begun.is_lasting ? acts::Stay::logged_in : acts::Stay::for_this_visit;
    return log_in_member(visit, *member, stay, Factor::provider);
}

http::Response connect(Homecoming const& home, openid::Proven const& proven)
{
    auto const& visit = home.visit;
    auto const vouched = vouched_by(*home.provider, home.provider->whole_person(proven, visit.now));
    auto const connected = visit.site.store.write([&](store::Writer& db) {
        return acts::identity_connect(db, letter_head(visit.site), visit.viewer.member, vouched, visit.now);
    });
    if (!connected) return not_home(home, connected.error());
    return see_other(visit, html::Url::path("/account/providers"), Notice::identity_connected);
}

http::Response prove(Homecoming const& home, openid::Proven const& proven)
{
    auto const& visit = home.visit;
    auto const vouched = vouched_by(*home.provider, proven.person);
    auto const token = visit.site.store.write([&](store::Writer& db) -> Result<std::string> {
        if (acts::identity_use(db, vouched, visit.now) != visit.viewer.member) return Refusal::identity_not_yours;
        return renew_session(visit, db);
    });
    if (!token) return not_home(home, token.error());
    log_proven(visit, Factor::provider);
    auto response = see_other(return_place(home.begun.place));
    response.cookies.push_back(session_cookie(visit, *token, stay_of(visit)));
    return response;
}

http::Response go_on(Homecoming const& home, openid::Proven const& proven)
{
    if (home.begun.purpose == ProviderPurpose::connecting) return connect(home, proven);
    if (home.begun.purpose == ProviderPurpose::proving) return prove(home, proven);
    return log_in(home, proven);
}

http::Response answer_to(Homecoming const& home, http::Form const& sent)
{
    auto const& name = home.provider->names().name;
    if (sent.has("error")) {
        log_provider_refused(home.visit, name, "the provider said no, or its person");
        return not_home(home, Refusal::provider_refused);
    }
    auto const errand =
        errand_of(home.visit, *home.provider, provider_secret_of(home.visit), home.begun.purpose, home.begun.begun_at);
    auto const proven = home.provider->redeem(errand, {sent.get("code"), sent.find("iss")}, home.visit.now);
    if (proven) return go_on(home, *proven);
    log_provider_refused(home.visit, name, openid::words_for(proven.error()));
    return not_home(home, refusal_for(proven.error()));
}

bool holds(http::Response const& response, http::SetCookie const& cookie)
{
    for (auto const& one : response.cookies)
        if (one.name == cookie.name) return true;
    return false;
}

}  // namespace

http::Response provider_return(Visit const& visit)
{
    auto provider = find_provider(visit.site, visit.params.file);
    if (!provider) return refused(visit, Refusal::no_such_page);
    auto const home = come_home(visit, std::move(provider));
    bool const is_first = home && visit.site.store.write([&](store::Writer& db) {
        return acts::provider_visit_end(db, provider_secret_of(visit));
    });
    if (!is_first) return refused(visit, Refusal::provider_too_late);
    auto response = answer_to(*home, visit.query);
    auto dropped = drop_cookie(visit.site, CookieKind::provider);
    if (!holds(response, dropped)) response.cookies.push_back(std::move(dropped));
    return response;
}

}  // namespace stoa::web
