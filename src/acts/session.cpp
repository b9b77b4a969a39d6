#include "acts/session.hpp"

#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"

namespace stoa::acts {

std::string session_start(store::Writer& db, MemberId member, std::string_view user_agent, Instant now, Stay stay,
                          Proof proof)
{
    auto token = random_token();
    store::insert_session(db,
                          {.key = sha256(token),
                           .member = member,
                           .created_at = now,
                           .expires_at = now + (stay == Stay::logged_in ? session_ms : short_session_ms),
                           .user_agent = std::string{first_code_points(repair_utf8(user_agent), user_agent_length_max)},
                           .is_strong = proof == Proof::second_factor,
                           .is_lasting = stay == Stay::logged_in});
    return token;
}

std::optional<store::SessionViewer> session_find(store::Reader& db, std::string_view token, Instant now)
{
    return store::find_session(db, sha256(token), now);
}

void session_end(store::Writer& db, std::string_view token) { store::delete_session(db, sha256(token)); }

}  // namespace stoa::acts
