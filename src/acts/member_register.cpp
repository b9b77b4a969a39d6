#include "acts/member_register.hpp"

#include "store/application.hpp"
#include "store/event.hpp"
#include "store/member.hpp"

namespace stoa::acts {
namespace {

// What was written before somebody joined is not new to them: a newcomer who finds a thousand unread threads finds
// none.
store::NewMember new_member(Registration const& registration, Instant now)
{
    return {.name = registration.name,
            .name_key = registration.name_key,
            .email = registration.email,
            .password_hash = registration.password_hash,
            .title = {},
            .country = registration.country,
            .location = registration.location,
            .joined_at = now,
            .is_guest = false,
            .read_floor = now,
            .extra = {},
            .membership = registration.application ? Membership::waiting : Membership::full,
            .id = {}};
}

}  // namespace

// The password must be hashed by now: no writer waits for that.
Result<MemberId> member_register(store::Writer& db, Registration const& registration, Instant now)
{
    auto member = store::insert_member(db, new_member(registration, now));
    if (!member) return Refusal::name_taken;
    if (auto const& application = registration.application)
        store::insert_application(db, *member, {application->question, application->answer}, now);
    store::announce(db, {.kind = EventKind::member_joined, .member = *member, .at = now});
    return *member;
}

}  // namespace stoa::acts
