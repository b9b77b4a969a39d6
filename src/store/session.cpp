#include "store/session.hpp"

#include <algorithm>
#include <stdexcept>

#include "db/connection.hpp"
#include "store/trusted_device.hpp"
#include "store/viewer_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement session_insert{"session.insert", R"(
    INSERT INTO sessions (key, member_id, created_at, seen_at, proven_at, expires_at, user_agent, is_strong, is_lasting)
    VALUES ($1, $2, $3, $3, $3, $4, $5, $6, $7))"};
constexpr db::Statement session_find{
    "session.find",
    "SELECT t.seen_at, t.expires_at, t.proven_at, t.is_strong, t.is_lasting, " STOA_VIEWER_COLUMNS STOA_PROVEN_GROUP R"(
      FROM sessions t
      JOIN members m ON m.id = t.member_id)" STOA_GROUPS_OF_VIEWER R"(
     WHERE t.key = $1 AND t.expires_at > $2
     ORDER BY g.group_id)"};
constexpr db::Statement touch{"session.touch", "UPDATE sessions SET seen_at = $2 WHERE key = $1 AND seen_at < $2"};
constexpr db::Statement session_delete{"session.delete", "DELETE FROM sessions WHERE key = $1"};
constexpr db::Statement delete_all_of{"session.delete_of_member", "DELETE FROM sessions WHERE member_id = $1"};
constexpr db::Statement delete_others_of{"session.delete_others",
                                         "DELETE FROM sessions WHERE member_id = $1 AND key <> $2"};
constexpr db::Statement session_of_member{"session.of_member", R"(
    SELECT key, created_at, seen_at, user_agent FROM sessions
     WHERE member_id = $1 AND expires_at > $2 ORDER BY seen_at DESC, created_at DESC LIMIT 100)"};
constexpr db::Statement select_states{"session.states", R"(
    SELECT t.member_id, t.key, m.unread_alerts, m.unread_conversations
      FROM sessions t
      JOIN members m ON m.id = t.member_id
     WHERE t.member_id IN LIST($1) AND t.expires_at > $2)"};
constexpr db::Statement session_delete_expired{"session.delete_expired", "DELETE FROM sessions WHERE expires_at <= $1"};

constexpr db::Statement api_token_insert{"api_token.insert", R"(
    INSERT INTO api_tokens (key, member_id, name, created_at, scope, expires_at, is_strong)
    VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id)"};
constexpr db::Statement select_token_viewer{"api_token.find",
                                            "SELECT t.scope, " STOA_VIEWER_COLUMNS STOA_PROVEN_GROUP R"(
      FROM api_tokens t
      JOIN members m ON m.id = t.member_id)" STOA_GROUPS_OF_VIEWER R"(
     WHERE t.key = $1 AND (t.expires_at IS NULL OR t.expires_at > $2)
     ORDER BY g.group_id)"};
constexpr db::Statement select_tokens{"api_token.of_member", R"(
    SELECT id, name, created_at, used_at, scope, expires_at FROM api_tokens WHERE member_id = $1 ORDER BY id)"};
constexpr db::Statement touch_token{"api_token.touch", R"(
    UPDATE api_tokens SET used_at = $2 WHERE key = $1 AND (used_at IS NULL OR used_at < $2))"};
constexpr db::Statement delete_token_of_feeds{"api_token.delete_of_feeds",
                                              "DELETE FROM api_tokens WHERE member_id = $1 AND scope = $2"};
constexpr db::Statement delete_token{"api_token.delete", "DELETE FROM api_tokens WHERE id = $2 AND member_id = $1"};

Sha256 key_from(db::Row& row)
{
    Sha256 key;
    auto const bytes = row.get<std::string_view>();
    if (bytes.size() != key.size()) throw std::runtime_error{"a session has a key of another size"};
    std::ranges::copy(bytes, key.begin());
    return key;
}

ApiToken token_from(db::Row& row)
{
    return {row.get<ApiTokenId>(), row.get<std::string>(),
            row.get<Instant>(),    row.get<std::optional<Instant>>(),
            row.get<TokenScope>(), row.get<std::optional<Instant>>()};
}

}  // namespace

void insert_session(Writer& db, NewSession const& session)
{
    db->execute(session_insert, session.key, session.member, session.created_at, session.expires_at, session.user_agent,
                session.is_strong, session.is_lasting);
}

std::optional<SessionViewer> find_session(Reader& db, Sha256 const& key, Instant now)
{
    SessionViewer found;
    ViewerRows rows;
    db->each(
        session_find,
        [&](db::Row& row) {
            found.seen_at = row.get<Instant>();
            found.expires_at = row.get<Instant>();
            found.proven_at = row.get<Instant>();
            found.is_strong = row.get<bool>();
            found.is_lasting = row.get<bool>();
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

void delete_session(Writer& db, Sha256 const& key) { db->execute(session_delete, key); }

void delete_sessions_of(Writer& db, MemberId member)
{
    db->execute(delete_all_of, member);
    delete_feed_token(db, member);
    delete_trusted_devices_of(db, member);
}

void delete_other_sessions_of(Writer& db, MemberId member, Sha256 const& kept)
{
    db->execute(delete_others_of, member, kept);
    delete_feed_token(db, member);
    delete_trusted_devices_of(db, member);
}

void delete_feed_token(Writer& db, MemberId member) { db->execute(delete_token_of_feeds, member, TokenScope::feeds); }

// A list names a session by its key, which opens nothing.
bool delete_session_of(Writer& db, MemberId member, std::string_view key_hex)
{
    for (auto const& session : sessions_of(db, member, Instant{})) {
        if (hex(view(session.key)) != key_hex) continue;
        delete_session(db, session.key);
        return true;
    }
    return false;
}

std::vector<ListedSession> sessions_of(Reader& db, MemberId member, Instant now)
{
    auto session_from = [](db::Row& row) {
        ListedSession session;
        session.key = key_from(row);
        session.created_at = row.get<Instant>();
        session.seen_at = row.get<Instant>();
        session.user_agent = row.get<std::string>();
        return session;
    };
    return db->all(session_of_member, session_from, member, now);
}

std::vector<SessionState> session_states(Reader& db, std::vector<MemberId> const& members, Instant now)
{
    if (members.empty()) return {};
    auto state_from = [](db::Row& row) {
        SessionState state;
        state.member = row.get<MemberId>();
        state.session = key_from(row);
        state.badges.alerts = row.get<std::int64_t>();
        state.badges.conversations = row.get<std::int64_t>();
        return state;
    };
    return db->all(select_states, state_from, members, now);
}

void delete_expired_sessions(Writer& db, Instant now) { db->execute(session_delete_expired, now); }

ApiTokenId insert_api_token(Writer& db, NewApiToken const& token)
{
    return *db->one<ApiTokenId>(api_token_insert, token.key, token.member, token.name, token.created_at, token.scope,
                                token.expires_at, token.is_strong);
}

std::optional<TokenViewer> find_api_token(Reader& db, Sha256 const& key, Instant now)
{
    TokenViewer found;
    ViewerRows rows;
    db->each(
        select_token_viewer,
        [&](db::Row& row) {
            found.scope = row.get<TokenScope>();
            rows.add(row);
        },
        key, now);
    auto viewer = rows.viewer();
    if (!viewer) return std::nullopt;
    found.viewer = std::move(*viewer);
    return found;
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
