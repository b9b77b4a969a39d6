#pragma once
#include "store/application.hpp"
#include "store/identity.hpp"
#include "store/login_ticket.hpp"
#include "store/passkey.hpp"
#include "store/provider_visit.hpp"
#include "store/sample_test.hpp"
#include "store/second_factor.hpp"
#include "store/trusted_device.hpp"

// Every statement about what one logs in with.
namespace stoa::store {

inline void change_second_factor(Writer& db, MemberId member)
{
    insert_second_factor(db, member, {.sealed_secret = "sealed", .since = at_minute(1), .used_step = 1});
    set_used_step(db, member, 2);
    set_recovery_codes(db, member, {Sha256{}});
    delete_recovery_code(db, member, Sha256{});
    delete_second_factor(db, member);
    insert_login_ticket(db, {.key = {}, .member = member, .is_lasting = true, .expires_at = at_minute(9)});
    count_login_try(db, {});
    delete_login_ticket(db, {});
    delete_login_tickets_of(db, member);
    delete_expired_login_tickets(db, at_minute(0));
    insert_passkey(db, {.member = member, .credential_id = "id", .user_handle = "handle", .name = "Phone"},
                   at_minute(0));
    find_passkey(db, "id");
    passkeys_of(db, member);
    credential_ids_of(db, member);
    user_handle_of(db, member);
    set_passkey_used(db, {1}, 1, false, at_minute(0));
    delete_passkey(db, member, {1});
    insert_passkey_challenge(db, {.expires_at = at_minute(9)});
    take_passkey_challenge(db, {}, {}, PasskeyPurpose::making, at_minute(0));
    delete_expired_passkey_challenges(db, at_minute(0));
}

inline void change_applications(Writer& db, MemberId member)
{
    insert_application(db, member, {"Why?", "So."}, at_minute(0));
    queue_application(db, member, at_minute(1));
    for (auto asked : {ApplicationsAsked::waiting, ApplicationsAsked::refused}) {
        applications(db, asked, 1);
        count_applications(db, asked);
    }
    refuse_application(db, member, member, "No", at_minute(2));
    old_applications(db, at_minute(0), at_minute(0));
    approve_application(db, member);
}

inline void change_identities(Writer& db, MemberId member)
{
    insert_identity(db, member, "https://accounts.example", "1", "ada", at_minute(0));
    find_identity(db, "https://accounts.example", "1");
    identities_of(db, member);
    set_identity_used(db, {1}, at_minute(1));
    delete_identity(db, member, {1});
    insert_provider_visit(db,
                          {.provider = "example", .purpose = ProviderPurpose::logging_in, .expires_at = at_minute(9)});
    find_provider_visit(db, {}, at_minute(0));
    delete_provider_visit(db, {});
    delete_expired_provider_visits(db, at_minute(0));
    insert_trusted_device(db, {.member = member, .user_agent = "Firefox", .expires_at = at_minute(9)});
    touch_trusted_device(db, {}, member, at_minute(1));
    trusted_devices_of(db, member, at_minute(1));
    delete_trusted_device(db, {});
    delete_trusted_device_of(db, member, "00");
    delete_trusted_devices_of(db, member);
    delete_expired_trusted_devices(db, at_minute(0));
}

}  // namespace stoa::store
