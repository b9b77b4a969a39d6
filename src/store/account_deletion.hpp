#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "model/account_deletion.hpp"
#include "store/store.hpp"

namespace stoa::store {

std::optional<AccountDeletion> find_account_deletion(Reader& db, MemberId member);
void set_account_deletion(Writer& db, MemberId member, AccountDeletion const& deletion);
bool delete_account_deletion(Writer& db, MemberId member);
std::vector<MemberId> due_account_deletions(Reader& db, Instant now);  // the first ones

// Administrators besides this member who could log in.
bool has_other_administrator(Reader& db, MemberId member);

// The post stays as a deleted one; its text, its earlier texts and its files go.
void erase_post(Writer& db, PostId post, MemberId by, Instant now);
bool is_erased(Reader& db, PostId post);
// Threads that this member started and in which nobody has a post any more: they stand in no forum from then on.
void erase_empty_threads_of(Writer& db, MemberId member, Instant now);
// All that is left is the number, under the name of all deleted members; their own name is taken for good.
void erase_member(Writer& db, MemberId member, Instant now);
bool is_name_reserved(Reader& db, std::string_view name_key);

}  // namespace stoa::store
