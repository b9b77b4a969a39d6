#include "acts/identity.hpp"

#include "acts/application.hpp"
#include "acts/email_confirm.hpp"
#include "acts/member_register.hpp"
#include "base/text.hpp"
#include "store/event.hpp"
#include "store/identity.hpp"
#include "store/member.hpp"
#include "store/passkey.hpp"

namespace stoa::acts {
namespace {

void tell_of_identity(store::Writer& db, LetterHead const& head, MemberId id, std::string const& what, Instant now)
{
    if (auto const member = store::find_member(db, id)) write_notice(db, head, member->email, what, now);
    store::announce(db, {.kind = EventKind::login_data_changed, .member = id, .at = now});
}

std::string_view best_name(Vouched const& vouched) { return vouched.name.empty() ? vouched.email : vouched.name; }

}  // namespace

std::optional<MemberId> identity_use(store::Writer& db, Vouched const& vouched, Instant now)
{
    auto const found = store::find_identity(db, vouched.issuer, vouched.subject);
    if (!found) return std::nullopt;
    store::set_identity_used(db, found->id, now);
    return found->member;
}

Result<Done> identity_connect(store::Writer& db, LetterHead const& head, MemberId member, Vouched const& vouched,
                              Instant now)
{
    auto const there = store::find_identity(db, vouched.issuer, vouched.subject);
    if (there) return there->member == member ? Result<Done>{Done{}} : Refusal::identity_taken;
    if (static_cast<std::int64_t>(store::identities_of(db, member).size()) >= identities_max)
        return Refusal::too_many_identities;
    store::insert_identity(db, member, vouched.issuer, vouched.subject, best_name(vouched), now);
    tell_of_identity(db, head, member, "Your account was connected with one at " + vouched.label + ". It logs in here.",
                     now);
    return Done{};
}

Result<Done> identity_disconnect(store::Writer& db, LetterHead const& head, MemberId member, IdentityId identity,
                                 Instant now)
{
    auto const ways = ways_in(db, member);
    if (!store::delete_identity(db, member, identity)) return Refusal::no_such_identity;
    if (ways.count() < 2) return Refusal::last_way_in;
    tell_of_identity(db, head, member, "A connection of your account with one elsewhere was ended. It logs in no more.",
                     now);
    return Done{};
}

WaysIn ways_in(store::Reader& db, MemberId member)
{
    auto const credentials = store::find_credentials_of(db, member);
    return {credentials && store::has_password(*credentials), store::passkeys_of(db, member).size(),
            store::identities_of(db, member).size()};
}

Result<MemberId> member_register_vouched(store::Writer& db, LetterHead const& head, Registration const& registration,
                                         Vouched const& vouched, Instant now)
{
    // Two forms at once, or one that was sent again: the account is there by now.
    if (store::find_identity(db, vouched.issuer, vouched.subject)) return Refusal::identity_taken;
    auto member = member_register(db, registration, now);
    if (!member) return member;
    store::insert_identity(db, *member, vouched.issuer, vouched.subject, best_name(vouched), now);
    bool const is_proven = vouched.is_email_verified && equal_ignoring_case(vouched.email, registration.email);
    if (is_proven && store::set_confirmed_email(db, *member, registration.email, now)) {
        store::announce(db, {.kind = EventKind::email_confirmed, .member = *member, .at = now});
        application_queue(db, head, *member, now);
    } else {
        email_confirm_ask(db, head, *member, now);
    }
    return member;
}

}  // namespace stoa::acts
