#include "store/member.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response security_show(Visit const& visit)
{
    auto member = visit.site.store.read([&](store::Reader& db) { return store::find_member(db, visit.viewer.member); });
    if (!member) return refused(visit, Refusal::no_such_member);
    pages::SecurityPage security;
    security.email = member->email;
    security.is_email_confirmed = member->email_confirmed_at.has_value();
    auto frame = frame_of(visit, "Password and address", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::security(frame, security));
}

}  // namespace stoa::web
