#include "acts/member_rules.hpp"

#include <algorithm>

#include "acts/permissions.hpp"
#include "acts/reason.hpp"
#include "store/access_rule.hpp"
#include "store/event.hpp"
#include "store/member.hpp"
#include "store/moderation_log.hpp"

namespace stoa::acts {
namespace {

constexpr std::string_view whole_site = "The whole site";

std::optional<Refusal> why_not_except(Access const& access, Viewer const& viewer, ForumId place)
{
    if (!access.may_on_site(viewer, Permission::manage_groups)) return Refusal::not_permitted;
    if (place.value != 0 && !access.find(place)) return Refusal::no_such_forum;
    return std::nullopt;
}

MemberRule rule_in(std::vector<MemberRule> const& rules, MemberId member, ForumId place)
{
    auto const found = std::ranges::find(rules, place, &MemberRule::forum);
    return found == rules.end() ? MemberRule{member, place, {}, {}, {}} : *found;
}

std::string name_of_place(Access const& access, ForumId place)
{
    auto const forum = access.find(place);
    return forum ? forum->name : std::string{whole_site};
}

PermissionSet changed_between(MemberRule const& before, MemberRule const& after)
{
    auto const difference = [](PermissionSet a, PermissionSet b) { return (a - b) | (b - a); };
    return difference(before.allow, after.allow) | difference(before.deny, after.deny) |
           difference(before.never, after.never);
}

// "reply deny, vote never"; what is not named is as their groups have it.
std::string words_of_rule(MemberRule const& rule)
{
    std::string words;
    for (std::size_t i = 0; i < permission_count; ++i) {
        auto const permission = static_cast<Permission>(i);
        std::string_view const verdict = rule.never.has(permission)   ? "never"
                                         : rule.deny.has(permission)  ? "deny"
                                         : rule.allow.has(permission) ? "allow"
                                                                      : "";
        if (verdict.empty()) continue;
        words.append(words.empty() ? "" : ", ").append(name_of(permission)).append(" ").append(verdict);
    }
    return words.empty() ? std::string{"no exceptions"} : words;
}

}  // namespace

Result<MemberRulesView> member_rules_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                          MemberId member, ForumId place)
{
    if (auto refusal = why_not_except(access, viewer, place)) return *refusal;
    auto const them = store::find_viewer(db, member);
    if (!them) return Refusal::no_such_member;
    auto const rules = store::rules_of_member(db, member);
    MemberRulesView view;
    view.member = {member, them->name};
    view.place = access.find(place).value_or(ForumName{});
    view.forums = forum_choices(access);
    view.rule = rule_in(rules, member, place);
    view.permissions = place.value == 0 ? access.site_permissions(*them) : access.permissions(*them, place);
    for (auto const& rule : rules) view.places.push_back({rule.forum, name_of_place(access, rule.forum), {}, {}});
    return view;
}

Result<Done> member_rules_set(store::Writer& db, Access const& access, Viewer const& viewer, MemberRule const& wished,
                              std::string_view typed_reason, Instant now)
{
    auto const view = member_rules_read(db, access, viewer, wished.member, wished.forum);
    if (!view) return view.error();
    if (wished.member == viewer.member) return Refusal::not_over_oneself;
    auto const reason = parse_reason(typed_reason);
    if (!reason) return reason.error();
    auto const changed = changed_between(view->rule, wished);
    if (changed == PermissionSet{}) return Done{};
    if ((changed - access.site_permissions(viewer)) != PermissionSet{}) return Refusal::more_than_you_may;
    store::set_member_rule(db, wished);
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = LogKind::exceptions_changed,
                             .forum = wished.forum,
                             .member = wished.member,
                             .subject = view->member.name + ", " + name_of_place(access, wished.forum),
                             .reason = *reason,
                             .before = words_of_rule(view->rule),
                             .after = words_of_rule(wished)},
                            now);
    store::announce(
        db, {.kind = EventKind::permissions_changed, .forum = wished.forum, .member = viewer.member, .at = now});
    return Done{};
}

}  // namespace stoa::acts
