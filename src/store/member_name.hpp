#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/member.hpp"
#include "store/store.hpp"

// Members by what they are called. Guests that an import wrote down are none.
namespace stoa::store {

// By likeness key.
std::map<std::string, MemberName> members_with_keys(Reader& db, std::vector<std::string> const& keys);
std::vector<MemberName> members_with_prefix(Reader& db, std::string_view key_prefix, int count);

}  // namespace stoa::store
