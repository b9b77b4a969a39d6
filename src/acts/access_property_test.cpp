#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "acts/access.hpp"

// Whatever rules somebody writes: what must hold of all of them.
using namespace stoa;
using namespace stoa::acts;

namespace {

constexpr int forum_count = 7;
constexpr int member_count = 5;
// Few enough that rules meet: those that the walk treats in a way of their own, and one of each other kind.
constexpr Permission asked[]{Permission::see_forum,     Permission::read_threads, Permission::reply,
                             Permission::edit_any_post, Permission::administer,   Permission::ban_members};

class Dice {
public:
    explicit Dice(unsigned seed)
        : engine_{seed}
    {
    }
    int below(int count) { return std::uniform_int_distribution{0, count - 1}(engine_); }
    PermissionSet some(int one_in)
    {
        PermissionSet set;
        for (auto permission : asked)
            if (below(one_in) == 0) set = set | PermissionSet{permission};
        return set;
    }
    std::mt19937& engine() { return engine_; }

private:
    std::mt19937 engine_;
};

std::vector<Forum> some_forums(Dice& dice)
{
    std::vector<Forum> forums;
    for (int i = 1; i <= forum_count; ++i) {
        Forum forum;
        forum.id = {i};
        forum.parent = {dice.below(i)};
        forum.name = std::to_string(i);
        forums.push_back(forum);
    }
    return forums;
}

AccessRules some_rules(Dice& dice)
{
    AccessRules rules;
    PermissionSet const usual{Permission::see_forum, Permission::read_threads};
    for (int i = 1; i <= 6; ++i) {
        bool is_usual = i <= 3;
        rules.groups.push_back({{i},
                                std::to_string(i),
                                dice.some(3) | (is_usual ? usual : PermissionSet{}),
                                dice.some(12),
                                dice.some(20)});
    }
    for (int i = 0; i < 9; ++i)
        rules.forums.push_back(
            {{1 + dice.below(forum_count)}, {1 + dice.below(6)}, dice.some(3), dice.some(4), dice.some(16)});
    for (int i = 0; i < 4; ++i)
        rules.members.push_back(
            {{1 + dice.below(member_count)}, {dice.below(forum_count + 1)}, dice.some(3), dice.some(4), dice.some(16)});
    rules.moderators.push_back({{1 + dice.below(forum_count)}, {1 + dice.below(member_count)}, {}});
    rules.moderators.push_back({{1 + dice.below(forum_count)}, {}, {5}});
    return rules;
}

std::vector<Viewer> some_viewers(Dice& dice)
{
    std::vector<Viewer> viewers{Viewer{}};
    for (int i = 1; i <= member_count; ++i) {
        Viewer viewer;
        viewer.member = {i};
        viewer.groups = {members};
        for (int group = 3; group <= 6; ++group)
            if (dice.below(4) == 0) viewer.groups.push_back({group});
        if (dice.below(5) == 0) viewer.ban = Ban{};
        viewers.push_back(viewer);
    }
    return viewers;
}

AccessRules shuffled(AccessRules rules, Dice& dice)
{
    std::ranges::shuffle(rules.forums, dice.engine());
    std::ranges::shuffle(rules.members, dice.engine());
    std::ranges::shuffle(rules.moderators, dice.engine());
    return rules;
}

bool is_never(AccessRules const& rules, Viewer const& viewer, std::vector<ForumName> const& path, Permission permission)
{
    auto is_in = [&](GroupId group) { return std::ranges::find(viewer.groups, group) != viewer.groups.end(); };
    auto is_on_path = [&](ForumId forum) {
        return forum.value == 0 || std::ranges::find(path, forum, &ForumName::id) != path.end();
    };
    for (auto const& group : rules.groups)
        if (is_in(group.id) && group.never.has(permission)) return true;
    for (auto const& rule : rules.forums)
        if (is_in(rule.group) && is_on_path(rule.forum) && rule.never.has(permission)) return true;
    for (auto const& rule : rules.members)
        if (rule.member == viewer.member && is_on_path(rule.forum) && rule.never.has(permission)) return true;
    return false;
}

}  // namespace

TEST_CASE("Of any rules: the explanation agrees, never wins, a ban leaves no more than guests have, order is nothing")
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Dice dice{seed};
        auto forums = some_forums(dice);
        auto rules = some_rules(dice);
        Access const access{1, forums, rules}, again{1, forums, shuffled(rules, dice)};
        for (auto const& viewer : some_viewers(dice)) {
            CHECK(access.site_permissions(viewer) == again.site_permissions(viewer));
            for (int forum = 0; forum <= forum_count; ++forum) {
                ForumId const id{forum};
                auto may = forum == 0 ? access.site_permissions(viewer) : access.permissions(viewer, id);
                if (forum > 0) CHECK(may == again.permissions(viewer, id));
                for (auto permission : asked) {
                    CAPTURE(name_of(permission));
                    CHECK(access.explain(viewer, id, permission).is_allowed == may.has(permission));
                    if (access.may_administer(viewer)) continue;
                    if (is_never(rules, viewer, access.path_to(id), permission)) CHECK_FALSE(may.has(permission));
                }
                auto of_guest = forum == 0 ? access.site_permissions({}) : access.permissions({}, id);
                if (viewer.ban) CHECK((may - of_guest) == PermissionSet{});
            }
        }
    }
}
