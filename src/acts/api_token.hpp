#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

struct NewApiToken {
    ApiTokenId id;
    std::string token;  // shown once
};
Result<NewApiToken> api_token_create(store::Writer& db, MemberId member, std::string_view name, Instant now);
std::optional<Viewer> api_token_find(store::Reader& db, std::string_view token);

}  // namespace stoa::acts
