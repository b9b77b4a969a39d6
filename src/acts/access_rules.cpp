#include "acts/access_rules.hpp"

#include <algorithm>

namespace stoa::acts {
namespace {

bool is_for_everybody(GroupId group) { return group == guests || group == members; }

bool is_made_moderator(std::vector<ForumModerator> const& moderators, Asker const& asker)
{
    return std::ranges::any_of(moderators, [&](ForumModerator const& one) {
        return one.member.value != 0 ? one.member == asker.member : asker.is_in(one.group);
    });
}

void add_group_rules(std::vector<AppliedRule>& applied, LevelRules const& level, Asker const& asker, Tier tier)
{
    for (auto const& rule : level.groups) {
        if (is_for_everybody(rule.group) != (tier == Tier::everybody) || !asker.is_in(rule.group)) continue;
        applied.push_back({tier, RuleSource::group, rule.group, rule.allow, rule.deny, rule.never});
    }
}

}  // namespace

bool Asker::is_in(GroupId group) const { return std::ranges::find(groups, group) != groups.end(); }

Asker asker_of(Viewer const& viewer) { return {viewer.groups, viewer.member}; }

std::vector<AppliedRule> applied_rules(LevelRules const& level, Group const& moderating, Asker& asker)
{
    std::vector<AppliedRule> applied;
    add_group_rules(applied, level, asker, Tier::everybody);
    if (!asker.is_in(moderators) && is_made_moderator(level.moderators, asker)) {
        asker.groups.push_back(moderators);
        applied.push_back({Tier::added_groups, RuleSource::forum_moderator, moderators, moderating.allow,
                           moderating.deny, moderating.never});
    }
    add_group_rules(applied, level, asker, Tier::added_groups);
    for (auto const& rule : level.members) {
        if (asker.member.value != 0 && rule.member == asker.member)
            applied.push_back({Tier::member, RuleSource::member, {}, rule.allow, rule.deny, rule.never});
    }
    return applied;
}

void Standing::apply(std::vector<AppliedRule> const& rules)
{
    for (auto tier : tiers) {
        PermissionSet allow, deny;
        for (auto const& rule : rules) {
            if (rule.tier != tier) continue;
            allow = allow | rule.allow;
            deny = deny | rule.deny;
            never = never | rule.never;
        }
        allowed = (allowed | allow) - deny;
    }
}

}  // namespace stoa::acts
