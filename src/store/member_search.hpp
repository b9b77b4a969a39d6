#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/member.hpp"
#include "store/store.hpp"

// Members as administrators look for them.
namespace stoa::store {

std::optional<MemberId> find_member_named(Reader& db, std::string_view name_key);
// Whose name, or whose address, begins with these letters; in that order, with their groups.
std::vector<Member> members_with_name(Reader& db, std::string_view key_prefix, int count);
std::vector<Member> members_with_email(Reader& db, std::string_view email_prefix, int count);
std::vector<Member> newest_members(Reader& db, int count);

void remove_from_group(Writer& db, MemberId member, GroupId group);
bool has_administrator(Reader& db);

}  // namespace stoa::store
