#include "acts/identity.hpp"
#include "acts/second_factor.hpp"
#include "store/member.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/passkey.hpp"

namespace stoa::web {

http::Response security_show(Visit const& visit)
{
    pages::SecurityPage security;
    security.takes_passkeys = takes_passkeys(visit);
    security.takes_providers = !visit.site.options.providers.empty();
    auto member = visit.site.store.read([&](store::Reader& db) {
        security.second_factor = acts::second_factor_read(db, visit.viewer.member);
        auto const ways = acts::ways_in(db, visit.viewer.member);
        security.has_password = ways.has_password;
        security.passkeys = ways.passkeys;
        security.identities = ways.identities;
        return store::find_member(db, visit.viewer.member);
    });
    if (!member) return refused(visit, Refusal::no_such_member);
    security.email = member->email;
    security.is_email_confirmed = member->email_confirmed_at.has_value();
    auto frame = frame_of(visit, "Password and address", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::security(frame, security));
}

}  // namespace stoa::web
