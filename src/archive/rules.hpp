#pragma once
#include <string>
#include <vector>

#include "archive/record.hpp"
#include "model/group.hpp"
#include "model/permission.hpp"

// Who may do what in a forum, as names: bits and group numbers mean nothing outside one database.
namespace stoa::archive {

RuleRecord record_of(ForumRule const& rule, std::vector<Group> const& groups);

// Nothing where this forum has no such group or permission: a rule half understood would be another rule.
std::optional<ForumRule> rule_of(RuleRecord const& record, ForumId forum, std::vector<Group> const& groups);

}  // namespace stoa::archive
