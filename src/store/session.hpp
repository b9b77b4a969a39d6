#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/digest.hpp"
#include "model/account.hpp"
#include "model/badges.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::store {

// Sessions and tokens are kept as the SHA-256 of what the browser or client holds: a stolen database opens nothing.
struct NewSession {
    Sha256 key;
    MemberId member;
    Instant created_at;
    Instant expires_at;
    std::string user_agent;
    bool is_strong{};
    bool is_lasting{true};
};

struct SessionViewer {
    Viewer viewer;
    Instant seen_at;
    Instant expires_at;
    Instant proven_at;
    bool is_strong{};
    bool is_lasting{};
};

// A session as its member sees it in a list.
struct ListedSession {
    Sha256 key;
    Instant created_at;
    Instant seen_at;
    std::string user_agent;
};

void insert_session(Writer& db, NewSession const& session);
std::optional<SessionViewer> find_session(Reader& db, Sha256 const& key, Instant now);  // one statement
void touch_sessions(Writer& db, std::vector<std::pair<Sha256, Instant>> const& seen);
void delete_session(Writer& db, Sha256 const& key);
// Whoever ends sessions of which they do not know who has them ends their private feeds as well, and has every device
// asked for a code again: both of these do so.
void delete_sessions_of(Writer& db, MemberId member);
void delete_other_sessions_of(Writer& db, MemberId member, Sha256 const& kept);
bool delete_session_of(Writer& db, MemberId member, std::string_view key_hex);
std::vector<ListedSession> sessions_of(Reader& db, MemberId member, Instant now);  // last seen first
// Of those that go on, with what waits for their members.
std::vector<SessionState> session_states(Reader& db, std::vector<MemberId> const& members, Instant now);
void delete_expired_sessions(Writer& db, Instant now);

struct ApiToken {
    ApiTokenId id{};
    std::string name;
    Instant created_at{};
    std::optional<Instant> used_at;
    TokenScope scope{TokenScope::write};
    std::optional<Instant> expires_at{};
};

struct NewApiToken {
    Sha256 key;
    MemberId member;
    std::string name;
    Instant created_at;
    TokenScope scope{TokenScope::write};
    std::optional<Instant> expires_at{};
    bool is_strong{};  // made in a session that a second factor had proven
};

struct TokenViewer {
    Viewer viewer;
    TokenScope scope{};
};

ApiTokenId insert_api_token(Writer& db, NewApiToken const& token);
std::optional<TokenViewer> find_api_token(Reader& db, Sha256 const& key, Instant now);
void touch_api_tokens(Writer& db, std::vector<std::pair<Sha256, Instant>> const& used);
std::vector<ApiToken> api_tokens_of(Reader& db, MemberId member);
bool delete_api_token(Writer& db, MemberId member, ApiTokenId token);
void delete_feed_token(Writer& db, MemberId member);

}  // namespace stoa::store
