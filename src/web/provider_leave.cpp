#include "acts/writes.hpp"
#include "base/random.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/cookies.hpp"
#include "web/handlers.hpp"
#include "web/provider.hpp"
#include "web/security_log.hpp"

// The way to a provider: to log in, to connect an account there, and to prove again who one is.
namespace stoa::web {
namespace {

store::ProviderVisit visit_begun(Visit const& visit, openid::Provider const& provider, ProviderPurpose purpose)
{
    store::ProviderVisit begun;
    begun.provider = provider.names().name;
    begun.purpose = purpose;
    if (purpose != ProviderPurpose::logging_in) begun.member = visit.viewer.member;
    begun.place = return_place(visit.form.get("return")).view();
    begun.form = visit.form.get("kept_form");
    begun.is_lasting = visit.form.has("stay");
    return begun;
}

// A page and not a redirect: what a form is answered with may lead browsers nowhere but to this site (form-action), and
// nobody knows over how many sites a provider leads its people.
http::Response leaving_page(Visit const& visit, openid::Provider const& provider, html::Url const& address)
{
    auto frame = frame_of(visit, "Go on with " + provider.names().label);
    frame.is_indexable = false;
    return page(pages::leaving(frame, {provider.names().label, address}))
        .with("Refresh", "0; url=" + std::string{address.view()});
}

http::Response leave_for(Visit const& visit, ProviderPurpose purpose)
{
    auto const provider = find_provider(visit.site, visit.params.file);
    if (!provider) return refused(visit, Refusal::no_such_page);
    auto const secret = random_token();
    auto const place = provider->address_for(errand_of(visit, *provider, secret, purpose, visit.now), visit.now);
    auto const address = place ? html::Url::parse(*place) : std::nullopt;
    if (!address) {
        auto const flaw = place ? openid::Flaw::wrong_metadata : place.error();
        log_provider_refused(visit, provider->names().name, openid::words_for(flaw));
        return form_again(visit, refusal_for(flaw));
    }
    visit.site.store.write([&](store::Writer& db) {
        acts::provider_visit_begin(db, secret, visit_begun(visit, *provider, purpose), visit.now);
        return Done{};
    });
    auto response = leaving_page(visit, *provider, *address);
    response.cookies.push_back(make_cookie(visit.site, CookieKind::provider, secret));
    return response;
}

}  // namespace

http::Response provider_log_in(Visit const& visit) { return leave_for(visit, ProviderPurpose::logging_in); }
http::Response provider_connect(Visit const& visit) { return leave_for(visit, ProviderPurpose::connecting); }
http::Response provider_prove(Visit const& visit) { return leave_for(visit, ProviderPurpose::proving); }

}  // namespace stoa::web
