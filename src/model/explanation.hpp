#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/forum.hpp"
#include "model/permission.hpp"

// Why somebody may, or may not, do something somewhere.
namespace stoa {

enum class RuleSource : std::uint8_t { group, forum_moderator, member };
enum class Verdict : std::uint8_t { allow, deny, never };

// A rule that says something about the permission in question.
struct ExplainedRule {
    ForumName level;  // id 0: the whole site
    RuleSource source{};
    std::string group;  // its name, for a rule of a group
    Verdict verdict{};
};

enum class Decision : std::uint8_t {
    by_rule,           // the one that `deciding` names
    nothing_said,      // no rule speaks of it, so it is not allowed
    by_administering,  // who administers the site may do everything
    by_hidden_forum,   // the forum, or one above it, may not be seen: the rules are those about seeing
    by_ban,            // guests may not, so who is banned may not: the rules are those for guests
    by_waiting,        // no full member yet: the rules are those for guests, as far as they are about reading
    no_such_forum,
};

struct Explanation {
    Permission permission{};
    bool is_allowed{};
    Decision decision{Decision::nothing_said};
    ForumName place;                   // where it was asked; of a hidden forum: the one that may not be seen
    std::vector<ExplainedRule> rules;  // in the order in which they count
    std::optional<std::size_t> deciding;
};

}  // namespace stoa
