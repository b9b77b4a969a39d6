#pragma once
#include "base/id.hpp"
#include "model/profile.hpp"
#include "store/store.hpp"

namespace stoa::store {

Profile find_profile(Reader& db, MemberId member);  // empty where nothing was said
void set_profile_texts(Writer& db, MemberId member, Profile const& profile);

}  // namespace stoa::store
