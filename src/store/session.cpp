#include "store/session.hpp"

#include "db/connection.hpp"
#include "store/viewer_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement insert{"session.insert", R"(
    INSERT INTO sessions (key, member_id, created_at, seen_at, expires_at, user_agent) VALUES ($1, $2, $3, $3, $4, $5))"};
constexpr db::Statement select_viewer{"session.find", "SELECT s.seen_at, s.expires_at, " STOA_VIEWER_COLUMNS R"(
      FROM sessions s
      JOIN members m ON m.id = s.member_id
      LEFT JOIN member_groups g ON g.member_id = m.id
     WHERE s.key = $1 AND s.expires_at > $2
     ORDER BY g.group_id)"};
constexpr db::Statement touch{"session.touch", "UPDATE sessions SET seen_at = $2 WHERE key = $1 AND seen_at < $2"};
constexpr db::Statement delete_one{"session.delete", "DELETE FROM sessions WHERE key = $1"};
constexpr db::Statement delete_all_of{"session.delete_of_member", "DELETE FROM sessions WHERE member_id = $1"};
constexpr db::Statement delete_expired{"session.delete_expired", "DELETE FROM sessions WHERE expires_at <= $1"};

constexpr db::Statement insert_token{"api_token.insert", R"(
    INSERT INTO api_tokens (key, member_id, name, created_at) VALUES ($1, $2, $3, $4) RETURNING id)"};
constexpr db::Statement select_token_viewer{"api_token.find", "SELECT " STOA_VIEWER_COLUMNS R"(
      FROM api_tokens t
      JOIN members m ON m.id = t.member_id
      LEFT JOIN member_groups g ON g.member_id = m.id
     WHERE t.key = $1
     ORDER BY g.group_id)"};
constexpr db::Statement select_tokens{"api_token.of_member", R"(
    SELECT id, name, created_at, used_at FROM api_tokens WHERE member_id = $1 ORDER BY id)"};
constexpr db::Statement touch_token{"api_token.touch", R"(
    UPDATE api_tokens SET used_at = $2 WHERE key = $1 AND (used_at IS NULL OR used_at < $2))"};
constexpr db::Statement delete_token{"api_token.delete", "DELETE FROM api_tokens WHERE id = $2 AND member_id = $1"};

ApiToken token_from(db::Row& row)
{
    return {row.get<ApiTokenId>(), row.get<std::string>(), row.get<Instant>(), row.get<std::optional<Instant>>()};
}

}  // namespace

void insert_session(Writer& db, NewSession const& session)
{
    db->execute(insert, session.key, session.member, session.created_at, session.expires_at, session.user_agent);
}

std::optional<SessionViewer> find_session(Reader& db, Sha256 const& key, Instant now)
{
    SessionViewer found;
    ViewerRows rows;
    db->each(
        select_viewer,
        [&](db::Row& row) {
            found.seen_at = row.get<Instant>();
            found.expires_at = row.get<Instant>();
            rows.add(row);
        },
        key, now);
    auto viewer = rows.viewer();
    if (!viewer) return std::nullopt;
    found.viewer = std::move(*viewer);
    return found;
}

void touch_sessions(Writer& db, std::vector<std::pair<Sha256, Instant>> const& seen)
{
    for (auto const& [key, at] : seen) db->execute(touch, key, at);
}

void delete_session(Writer& db, Sha256 const& key) { db->execute(delete_one, key); }

void delete_sessions_of(Writer& db, MemberId member) { db->execute(delete_all_of, member); }

void delete_expired_sessions(Writer& db, Instant now) { db->execute(delete_expired, now); }

ApiTokenId insert_api_token(Writer& db, Sha256 const& key, MemberId member, std::string_view name, Instant now)
{
    return *db->one<ApiTokenId>(insert_token, key, member, name, now);
}

std::optional<Viewer> find_api_token(Reader& db, Sha256 const& key)
{
    ViewerRows rows;
    db->each(select_token_viewer, [&](db::Row& row) { rows.add(row); }, key);
    return rows.viewer();
}

void touch_api_tokens(Writer& db, std::vector<std::pair<Sha256, Instant>> const& used)
{
    for (auto const& [key, at] : used) db->execute(touch_token, key, at);
}

std::vector<ApiToken> api_tokens_of(Reader& db, MemberId member) { return db->all(select_tokens, token_from, member); }

bool delete_api_token(Writer& db, MemberId member, ApiTokenId token)
{
    return db->execute(delete_token, member, token) > 0;
}

}  // namespace stoa::store
