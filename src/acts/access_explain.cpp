#include <algorithm>

#include "acts/access.hpp"

namespace stoa::acts {

// Goes the same way as `permissions`, looking at one permission, and notes who says what about it.
class Access::Explaining {
public:
    Explaining(Access const& access, Viewer const& viewer, Permission permission)
        : access_{access}
        , asker_{asker_of(viewer)}
        , permission_{permission}
    {
        told_.permission = permission;
        enter(access.site_, {});
    }

    void enter(LevelRules const& level, ForumName const& name)
    {
        auto rules = applied_rules(level, access_.moderating(), asker_);
        for (auto tier : tiers) {
            note(rules, tier, name, Verdict::allow);
            note(rules, tier, name, Verdict::deny);
            note(rules, tier, name, Verdict::never);
        }
    }

    bool is_allowed() const { return never_ == none && last_ != none && told_.rules[last_].verdict == Verdict::allow; }

    Explanation finish(Decision decision, ForumName place)
    {
        told_.is_allowed = is_allowed();
        told_.place = std::move(place);
        auto deciding = never_ != none ? never_ : last_;
        told_.decision = decision == Decision::by_rule && deciding == none ? Decision::nothing_said : decision;
        if (deciding != none) told_.deciding = deciding;
        return std::move(told_);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    // The first never decides; else the last allow or deny. In one tier denials are noted after what is allowed,
    // because they win there.
    void note(std::vector<AppliedRule> const& rules, Tier tier, ForumName const& name, Verdict verdict)
    {
        for (auto const& rule : rules) {
            auto const& set = verdict == Verdict::allow  ? rule.allow
                              : verdict == Verdict::deny ? rule.deny
                                                         : rule.never;
            if (rule.tier != tier || !set.has(permission_)) continue;
            if (verdict != Verdict::never) last_ = told_.rules.size();
            if (verdict == Verdict::never && never_ == none) never_ = told_.rules.size();
            told_.rules.push_back({name, rule.source, group_name(rule.group), verdict});
        }
    }

    std::string group_name(GroupId group) const
    {
        auto found = std::ranges::find(access_.groups_, group, &Group::id);
        return found == access_.groups_.end() ? std::string{} : found->name;
    }

    Access const& access_;
    Asker asker_;
    Permission permission_;
    Explanation told_;
    std::size_t last_{none};
    std::size_t never_{none};
};

Explanation Access::explain(Viewer const& viewer, ForumId forum, Permission permission) const
{
    auto const* node = node_of(forum);
    if (forum.value != 0 && node == nullptr) {
        Explanation nowhere;
        nowhere.permission = permission;
        nowhere.decision = Decision::no_such_forum;
        return nowhere;
    }
    if (viewer.membership != Membership::full) {
        auto of_guest = explain(Viewer{}, forum, permission);
        of_guest.is_allowed = node == nullptr ? may_on_site(viewer, permission) : may(viewer, permission, forum);
        of_guest.decision = Decision::by_waiting;
        return of_guest;
    }
    auto const place = node == nullptr ? ForumName{} : node->name;
    if (viewer.ban) {
        auto of_guest = explain(Viewer{}, forum, permission);
        if (!of_guest.is_allowed) {
            of_guest.decision = Decision::by_ban;
            return of_guest;
        }
    }
    if (Explaining administering{*this, viewer, Permission::administer}; !viewer.ban && administering.is_allowed()) {
        auto told = administering.finish(Decision::by_administering, place);
        told.permission = permission;
        return told;
    }
    Explaining asked{*this, viewer, permission}, seen{*this, viewer, Permission::see_forum};
    if (node == nullptr) return asked.finish(Decision::by_rule, place);
    for (auto level : node->line) {
        auto const& [name, line, rules] = nodes_[level];
        asked.enter(rules, name);
        seen.enter(rules, name);
        if (seen.is_allowed()) continue;
        auto told = seen.finish(Decision::by_hidden_forum, name);
        told.permission = permission;
        return told;
    }
    return asked.finish(Decision::by_rule, place);
}

}  // namespace stoa::acts
