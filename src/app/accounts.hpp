#pragma once
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::app {

struct Account {
    std::string name;
    std::string email;
    std::string password;
    std::vector<std::string> groups;  // by name; throws SettingFault where there is none of that name
};

// Makes an account as registration does, only that nobody stops an administrator from being called "admin".
Result<MemberId> make_account(store::Store& store, Account const& account);

}  // namespace stoa::app
