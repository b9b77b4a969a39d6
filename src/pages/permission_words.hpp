#pragma once
#include <span>
#include <string_view>

#include "model/permission.hpp"

namespace stoa::pages {

// How pages speak of a permission.
struct PermissionWords {
    Permission permission;
    std::string_view topic;        // under which lists gather it: "Reading"
    std::string_view name;         // "See the forum"
    std::string_view description;  // one sentence: what somebody who has it may do
};

// All of them, topic by topic.
std::span<PermissionWords const> permission_words();
PermissionWords const& words_for(Permission permission);

}  // namespace stoa::pages
