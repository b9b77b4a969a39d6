#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "markup/render.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

// Whom the names of a text belong to, by one question.
markup::MentionedMembers mention_find(store::Reader& db, std::vector<std::string> const& names);
// Members whose names begin so, for completing what is being typed: a few, in the order of their names.
Result<std::vector<MemberName>> mention_complete(store::Reader& db, Access const& access, Viewer const& viewer,
                                                 std::string_view typed);

}  // namespace stoa::acts
