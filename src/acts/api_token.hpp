#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/account.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

struct NewApiToken {
    ApiTokenId id;
    std::string token;  // shown once
};
struct ApiTokenDraft {
    std::string name;
    TokenScope scope{TokenScope::write};
    std::optional<std::int64_t> lifetime_days{};  // nothing: until it is deleted
    bool is_strong{};                             // made where a second factor was given
};
Result<NewApiToken> api_token_create(store::Writer& db, MemberId member, ApiTokenDraft const& draft, Instant now);

}  // namespace stoa::acts
