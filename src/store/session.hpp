#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/digest.hpp"
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
};

struct SessionViewer {
    Viewer viewer;
    Instant seen_at;
    Instant expires_at;
};

void insert_session(Writer& db, NewSession const& session);
std::optional<SessionViewer> find_session(Reader& db, Sha256 const& key, Instant now);  // one statement
void touch_sessions(Writer& db, std::vector<std::pair<Sha256, Instant>> const& seen);
void delete_session(Writer& db, Sha256 const& key);
void delete_sessions_of(Writer& db, MemberId member);
void delete_expired_sessions(Writer& db, Instant now);

struct ApiToken {
    ApiTokenId id{};
    std::string name;
    Instant created_at{};
    std::optional<Instant> used_at;
};

ApiTokenId insert_api_token(Writer& db, Sha256 const& key, MemberId member, std::string_view name, Instant now);
std::optional<Viewer> find_api_token(Reader& db, Sha256 const& key);
void touch_api_tokens(Writer& db, std::vector<std::pair<Sha256, Instant>> const& used);
std::vector<ApiToken> api_tokens_of(Reader& db, MemberId member);
bool delete_api_token(Writer& db, MemberId member, ApiTokenId token);

}  // namespace stoa::store
