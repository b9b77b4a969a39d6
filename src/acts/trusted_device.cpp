#include "acts/trusted_device.hpp"

#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "model/trusted_device.hpp"
#include "store/event.hpp"
#include "store/member.hpp"
#include "store/trusted_device.hpp"

namespace stoa::acts {
namespace {

void make_room(store::Writer& db, MemberId member, Instant now)
{
    auto const devices = store::trusted_devices_of(db, member, now);
    if (static_cast<std::int64_t>(devices.size()) >= trusted_devices_max)
        store::delete_trusted_device(db, devices.front().key);
}

}  // namespace

std::string device_trust(store::Writer& db, LetterHead const& head, MemberId member, std::string_view user_agent,
                         std::int64_t days, Instant now)
{
    make_room(db, member, now);
    auto token = random_token();
    store::insert_trusted_device(
        db, {.key = sha256(token),
             .member = member,
             .user_agent = std::string{first_code_points(repair_utf8(user_agent), user_agent_length_max)},
             .created_at = now,
             .used_at = now,
             .expires_at = now + days * day_ms});
    auto const lasts = std::to_string(days) + (days == 1 ? " day" : " days");
    write_notice(db, head, store::find_member(db, member)->email,
                 "A device on which a code was given will not be asked for one again for " + lasts +
                     ". Your sessions are listed in your settings, and such devices with them.",
                 now);
    store::announce(db, {.kind = EventKind::login_data_changed, .member = member, .at = now});
    return token;
}

bool device_is_trusted(store::Writer& db, std::string_view token, MemberId member, Instant now)
{
    return !token.empty() && store::touch_trusted_device(db, sha256(token), member, now);
}

}  // namespace stoa::acts
