#pragma once
#include <string_view>

#include "base/id.hpp"
#include "base/password.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Proof of who one is. The same work for known and unknown names. Not a transaction: reads, then hashes.
Result<MemberId> member_log_in(store::Store& store, std::string_view name, std::string_view password,
                               PasswordCost cost);

}  // namespace stoa::acts
