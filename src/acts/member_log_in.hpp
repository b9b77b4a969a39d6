#pragma once
#include <string_view>

#include "base/id.hpp"
#include "base/password.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Proof of who one is, by name or by an e-mail address that was confirmed. The same work for known and unknown names.
// Not a transaction: reads, then hashes; and hashes anew what was hashed at another cost.
Result<MemberId> member_log_in(store::Store& store, std::string_view name, std::string_view password,
                               PasswordCost cost);
// The same for somebody who is logged in.
bool is_password_of(store::Store& store, MemberId member, std::string_view password, PasswordCost cost);

}  // namespace stoa::acts
