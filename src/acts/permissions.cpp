#include "acts/permissions.hpp"

#include <algorithm>

#include "store/event.hpp"
#include "store/forum.hpp"
#include "store/group.hpp"
#include "store/member.hpp"
#include "store/moderation_log.hpp"

namespace stoa::acts {
namespace {

// What a level says now, for every group.
std::vector<LevelRule> rules_of(store::Reader& db, std::vector<Group> const& groups, ForumId place)
{
    std::vector<LevelRule> rules;
    for (auto const& group : groups) {
        if (place.value == 0)
            rules.push_back({group.id, group.allow, group.deny, group.never});
        else
            rules.push_back({group.id, {}, {}, {}});
    }
    if (place.value == 0) return rules;
    for (auto const& rule : store::all_forum_rules(db)) {
        auto found = std::ranges::find(rules, rule.group, &LevelRule::group);
        if (rule.forum == place && found != rules.end()) *found = {rule.group, rule.allow, rule.deny, rule.never};
    }
    return rules;
}

PermissionSet difference(PermissionSet a, PermissionSet b) { return (a - b) | (b - a); }

PermissionSet changed_by(LevelRule const& before, LevelRule const& after)
{
    return difference(before.allow, after.allow) | difference(before.deny, after.deny) |
           difference(before.never, after.never);
}

std::string_view verdict_in(LevelRule const& rule, Permission permission)
{
    if (rule.never.has(permission)) return "never";
    if (rule.deny.has(permission)) return "deny";
    return rule.allow.has(permission) ? "allow" : "not set";
}

// "members: reply not set to deny, vote allow to never"
std::string words_of(std::string const& group, LevelRule const& before, LevelRule const& after)
{
    std::string words = group + ":";
    auto const changes = changed_by(before, after);
    for (std::size_t i = 0; i < permission_count; ++i) {
        auto const permission = static_cast<Permission>(i);
        if (!changes.has(permission)) continue;
        if (!words.ends_with(':')) words += ',';
        words.append(" ").append(name_of(permission)).append(" ").append(verdict_in(before, permission));
        words.append(" to ").append(verdict_in(after, permission));
    }
    return words;
}

void write(store::Writer& db, ForumId place, LevelRule const& rule)
{
    if (place.value == 0)
        store::set_group_rules(db, {rule.group, {}, rule.allow, rule.deny, rule.never});
    else
        store::set_forum_rule(db, {place, rule.group, rule.allow, rule.deny, rule.never});
}

std::int64_t members_in(std::vector<store::GroupSize> const& sizes, GroupId group, std::int64_t all)
{
    if (group == members) return all;
    auto found = std::ranges::find(sizes, group, &store::GroupSize::group);
    return found == sizes.end() ? 0 : found->members;
}

}  // namespace

std::vector<ForumChoice> forum_choices(Access const& access)
{
    std::vector<ForumChoice> choices;
    for (auto const& forum : access.all_forums()) {
        auto const depth = static_cast<int>(access.path_to(forum.id).size()) - 1;
        choices.push_back({forum, depth});
    }
    return choices;
}

Result<PermissionsView> permissions_read(store::Reader& db, Access const& access, Viewer const& viewer, ForumId place)
{
    if (!access.may_on_site(viewer, Permission::manage_groups)) return Refusal::not_permitted;
    auto forum = access.find(place);
    if (place.value != 0 && !forum) return Refusal::no_such_forum;
    PermissionsView view;
    view.place = forum.value_or(ForumName{});
    view.forums = forum_choices(access);
    auto groups = store::all_groups(db);
    auto sizes = store::group_sizes(db);
    auto all = store::count_members(db);
    auto rules = rules_of(db, groups, place);
    for (std::size_t i = 0; i < groups.size(); ++i)
        view.columns.push_back({groups[i].id, groups[i].name, members_in(sizes, groups[i].id, all), rules[i].allow,
                                rules[i].deny, rules[i].never});
    return view;
}

Result<Done> permissions_set(store::Writer& db, Access const& access, Viewer const& viewer, ForumId place,
                             std::vector<LevelRule> const& wished, Instant now)
{
    if (!access.may_on_site(viewer, Permission::manage_groups)) return Refusal::not_permitted;
    auto forum = access.find(place);
    if (place.value != 0 && !forum) return Refusal::no_such_forum;
    auto groups = store::all_groups(db);
    auto before = rules_of(db, groups, place);
    std::string changes;
    for (auto const& rule : wished) {
        auto group = std::ranges::find(groups, rule.group, &Group::id);
        if (group == groups.end()) return Refusal::no_such_group;
        auto const& was = before[static_cast<std::size_t>(group - groups.begin())];
        auto changed = changed_by(was, rule);
        if (changed == PermissionSet{}) continue;
        if ((changed - access.site_permissions(viewer)) != PermissionSet{}) return Refusal::more_than_you_may;
        write(db, place, rule);
        changes += (changes.empty() ? "" : "; ") + words_of(group->name, was, rule);
    }
    if (changes.empty()) return Done{};
    auto after = Access::load(db);
    if (!after->may_on_site(viewer, Permission::manage_groups) ||
        (access.may_administer(viewer) && !after->may_administer(viewer)))
        return Refusal::locks_you_out;
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = LogKind::permissions_changed,
                             .forum = place,
                             .subject = forum ? forum->name : "The whole site",
                             .after = changes},
                            now);
    store::announce(db, {.kind = EventKind::permissions_changed, .forum = place, .member = viewer.member, .at = now});
    return Done{};
}

}  // namespace stoa::acts
