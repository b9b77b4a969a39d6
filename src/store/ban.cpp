#include "store/ban.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_ban{"ban.find", R"(
    SELECT banned_at, banned_until, ban_reason FROM members WHERE id = $1 AND banned_at IS NOT NULL)"};
constexpr db::Statement update_ban{"ban.set", R"(
    UPDATE members SET banned_at = $2, banned_until = $3, ban_reason = $4 WHERE id = $1)"};
constexpr db::Statement ban_lift_old{"ban.lift_old", R"(
    UPDATE members SET banned_at = NULL, banned_until = NULL, ban_reason = ''
     WHERE banned_at IS NOT NULL AND banned_until <= $1)"};
constexpr db::Statement ban_count{"ban.count", "SELECT count(*) FROM members WHERE banned_at IS NOT NULL"};

Ban ban_from(db::Row& row) { return {row.get<Instant>(), row.get<std::optional<Instant>>(), row.get<std::string>()}; }

}  // namespace

std::optional<Ban> find_ban(Reader& db, MemberId member) { return db->first(select_ban, ban_from, member); }

void set_ban(Writer& db, MemberId member, Ban const& ban)
{
    db->execute(update_ban, member, ban.since, ban.until, ban.reason);
}

void lift_ban(Writer& db, MemberId member) { db->execute(update_ban, member, db::Value{}, db::Value{}, ""); }

void lift_old_bans(Writer& db, Instant now) { db->execute(ban_lift_old, now); }

std::int64_t count_bans(Reader& db) { return *db->one<std::int64_t>(ban_count); }

}  // namespace stoa::store
