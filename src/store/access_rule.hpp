#pragma once
#include <vector>

#include "model/group.hpp"
#include "store/store.hpp"

// Exceptions for single members, and who moderates which forum. Each change is a new version (store/forum.hpp).
namespace stoa::store {

std::vector<MemberRule> all_member_rules(Reader& db);
std::vector<MemberRule> rules_of_member(Reader& db, MemberId member);
// A rule that says nothing is none, and goes.
void set_member_rule(Writer& db, MemberRule const& rule);

std::vector<ForumModerator> all_forum_moderators(Reader& db);
void add_forum_moderator(Writer& db, ForumModerator const& moderator);
void remove_forum_moderators(Writer& db, ForumId forum);  // all of this forum

}  // namespace stoa::store
