#include "acts/writes.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/cookies.hpp"
#include "web/handlers.hpp"
#include "web/logged_in.hpp"
#include "web/provider.hpp"
#include "web/registration.hpp"
#include "web/session.hpp"

// A newcomer for whom a provider vouches chooses a name.
namespace stoa::web {
namespace {

struct Newcomer {
    std::shared_ptr<openid::Provider> provider;
    store::ProviderVisit proven;
};

std::optional<Newcomer> find_newcomer(Visit const& visit)
{
    auto proven = find_provider_visit(visit);
    if (!proven || proven->purpose != ProviderPurpose::joining) return std::nullopt;
    auto provider = find_provider(visit.site, proven->provider);
    if (!provider) return std::nullopt;
    return Newcomer{std::move(provider), *std::move(proven)};
}

acts::Vouched vouched_of(Newcomer const& newcomer)
{
    auto const& [provider, proven] = newcomer;
    return vouched_by(*provider, {proven.subject, proven.email, proven.is_email_verified, proven.name});
}

struct Joined {
    MemberId member{};
    std::string session_token;
};

Result<Joined> join(Visit const& visit, acts::Registration const& registration, Newcomer const& newcomer)
{
    return visit.site.store.write([&](store::Writer& db) -> Result<Joined> {
        if (!acts::provider_visit_end(db, provider_secret_of(visit))) return Refusal::provider_too_late;
        auto const member =
            acts::member_register_vouched(db, letter_head(visit.site), registration, vouched_of(newcomer), visit.now);
        if (!member) return member.error();
        queue_at_once(visit, db, *member);
        return Joined{*member, begin_session(visit, db, *member, acts::Stay::logged_in)};
    });
}

// To where it was asked for; a form that waited is shown again, as after every log-in.
http::Response welcome(Visit const& visit, Newcomer const& newcomer, acts::Registration const& registration,
                       Joined const& joined)
{
    Visit next = visit;
    next.form = {};
    next.form.set("return", newcomer.proven.place);
    next.form.set("kept_form", newcomer.proven.form);
    auto response = logged_in(next, joined.session_token, acts::Stay::logged_in);
    recognise(next, joined.session_token);
    auto const notice = welcome_of(visit, registration, next.viewer.is_confirmed);
    response.cookies.push_back(make_cookie(visit.site, CookieKind::notice, std::string{name_of(notice)}));
    response.cookies.push_back(drop_cookie(visit.site, CookieKind::provider));
    return response;
}

}  // namespace

http::Response provider_register_form(Visit const& visit)
{
    if (visit.viewer.is_member()) return see_other(html::Url::path("/"));
    auto const newcomer = find_newcomer(visit);
    if (!newcomer) return visit.refusal ? refused(visit, *visit.refusal) : see_other(html::Url::path("/login"));
    auto form = register_page(visit);
    form.provider = newcomer->provider->names().label;
    if (!visit.form.has("name")) form.name = newcomer->proven.name;
    if (!visit.form.has("email")) form.email = newcomer->proven.email;
    auto frame = frame_of(visit, "Join");
    frame.is_indexable = false;
    return page(pages::register_member(frame, form));
}

http::Response provider_register(Visit const& visit)
{
    if (is_filled_in_by_robot(visit)) return see_other(html::Url::path("/"));
    auto const newcomer = find_newcomer(visit);
    if (!newcomer) return refused(visit, Refusal::provider_too_late);
    if (auto refusal = why_not_register(visit)) return form_again(visit, *refusal);
    auto const& form = visit.form;
    auto registration = acts::Registration::parse_vouched(form.get("name"), form.get("email"), form.get("country"),
                                                          form.get("location"));
    if (!registration) return form_again(visit, registration.error());
    if (auto const added = add_application(visit, *registration); !added) return form_again(visit, added.error());
    auto const joined = join(visit, *registration, *newcomer);
    if (!joined) return form_again(visit, joined.error());
    return welcome(visit, *newcomer, *registration, *joined);
}

}  // namespace stoa::web
