#include "acts/member_admin.hpp"

#include <algorithm>

#include "acts/group_edit.hpp"
#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/ban.hpp"
#include "store/event.hpp"
#include "store/forum.hpp"
#include "store/login_ticket.hpp"
#include "store/member.hpp"
#include "store/member_search.hpp"
#include "store/moderation_log.hpp"
#include "store/second_factor.hpp"
#include "store/session.hpp"

namespace stoa::acts {
namespace {

constexpr int members_shown_max = 50;

std::vector<Member> found_by(store::Reader& db, std::string_view typed, bool may_see_addresses)
{
    auto line = is_utf8(typed) ? clean_line(typed) : std::string{};
    if (line.empty()) return store::newest_members(db, members_shown_max);
    if (count_code_points(line) > email_bytes_max) return {};
    if (may_see_addresses && line.find('@') != std::string::npos)
        return store::members_with_email(db, lower_ascii(line), members_shown_max);
    return store::members_with_name(db, likeness_key(line), members_shown_max);
}

std::vector<std::string> names_of(std::vector<GroupId> const& ids, std::vector<Group> const& groups)
{
    std::vector<std::string> names;
    for (auto id : ids) {
        auto found = std::ranges::find(groups, id, &Group::id);
        if (found != groups.end()) names.push_back(found->name);
    }
    return names;
}

std::string joined(std::vector<std::string> const& names)
{
    std::string text;
    for (auto const& name : names) text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

bool contains(std::vector<GroupId> const& groups, GroupId group)
{
    return std::ranges::find(groups, group) != groups.end();
}

}  // namespace

Result<std::vector<MemberRow>> members_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                            std::string_view typed)
{
    if (!access.may_on_site(viewer, Permission::edit_members)) return Refusal::not_permitted;
    bool may_see_addresses = access.may_on_site(viewer, Permission::see_addresses);
    auto groups = store::all_groups(db);
    std::vector<MemberRow> rows;
    for (auto const& member : found_by(db, typed, may_see_addresses))
        rows.push_back({{member.id, member.name},
                        may_see_addresses ? member.email : "",
                        member.joined_at,
                        member.post_count,
                        names_of(member.groups, groups),
                        store::find_ban(db, member.id).has_value()});
    return rows;
}

Result<MemberEditView> member_edit_read(store::Reader& db, Access const& access, Viewer const& viewer, MemberId id)
{
    if (!access.may_on_site(viewer, Permission::edit_members)) return Refusal::not_permitted;
    auto member = store::find_member(db, id);
    if (!member || member->is_guest) return Refusal::no_such_member;
    if (!access.may_on_site(viewer, Permission::see_addresses)) member->email.clear();
    auto rows = groups_read(db, access, viewer);
    if (!rows) return rows.error();
    std::erase_if(*rows, [](GroupRow const& row) { return row.group.id == guests || row.group.id == members; });
    bool const has_second_factor = store::find_second_factor(db, id).has_value();
    return MemberEditView{*std::move(member), *std::move(rows), has_second_factor};
}

Result<Done> member_groups_set(store::Writer& db, Access const& access, Viewer const& viewer, MemberId id,
                               std::vector<GroupId> const& wished, Instant now)
{
    auto view = member_edit_read(db, access, viewer, id);
    if (!view) return view.error();
    std::vector<GroupId> after;
    for (auto const& row : view->groups) {
        auto const group = row.group.id;
        bool is_in = contains(view->member.groups, group), shall_be = contains(wished, group);
        if (shall_be) after.push_back(group);
        if (is_in == shall_be) continue;
        if ((row.group.allow - access.site_permissions(viewer)) != PermissionSet{}) return Refusal::more_than_you_may;
        if (viewer.member == id && group == administrators) return Refusal::locks_you_out;
        if (shall_be)
            store::add_to_group(db, id, group);
        else
            store::remove_from_group(db, id, group);
    }
    if (after == view->member.groups) return Done{};
    auto groups = store::all_groups(db);
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = LogKind::member_changed,
                             .member = id,
                             .subject = view->member.name,
                             .before = joined(names_of(view->member.groups, groups)),
                             .after = joined(names_of(after, groups))},
                            now);
    store::announce(db, {.kind = EventKind::member_groups_changed, .member = id, .at = now});
    return Done{};
}

namespace {

// Who may change how somebody logs in: with all the rights that they have, and never for oneself.
std::optional<Refusal> why_not_over(store::Reader& db, Access const& access, Viewer const& viewer, MemberId id)
{
    if (viewer.member == id) return Refusal::not_over_oneself;
    auto const rights = access.site_permissions(store::find_viewer(db, id).value());
    if ((rights - access.site_permissions(viewer)) != PermissionSet{}) return Refusal::more_than_you_may;
    return std::nullopt;
}

}  // namespace

Result<Done> member_sessions_end(store::Writer& db, LetterHead const& head, Access const& access, Viewer const& viewer,
                                 MemberId id, Instant now)
{
    auto const view = member_edit_read(db, access, viewer, id);
    if (!view) return view.error();
    if (auto refusal = why_not_over(db, access, viewer, id)) return *refusal;
    store::delete_sessions_of(db, id);
    store::delete_login_tickets_of(db, id);
    store::insert_log_entry(
        db, {.actor = viewer.member, .kind = LogKind::sessions_ended, .member = id, .subject = view->member.name}, now);
    write_notice(db, head, store::find_member(db, id)->email,
                 "An administrator ended all your sessions: log in again where you need it.", now);
    store::announce(db, {.kind = EventKind::login_data_changed, .member = id, .at = now});
    return Done{};
}

Result<Done> member_second_factor_remove(store::Writer& db, LetterHead const& head, Access const& access,
                                         Viewer const& viewer, MemberId id, Instant now)
{
    auto const view = member_edit_read(db, access, viewer, id);
    if (!view) return view.error();
    if (auto refusal = why_not_over(db, access, viewer, id)) return *refusal;
    if (!view->has_second_factor) return Refusal::no_second_factor;
    store::delete_second_factor(db, id);
    store::delete_sessions_of(db, id);
    store::delete_login_tickets_of(db, id);
    store::insert_log_entry(
        db,
        {.actor = viewer.member, .kind = LogKind::second_factor_removed, .member = id, .subject = view->member.name},
        now);
    write_notice(db, head, store::find_member(db, id)->email,
                 "An administrator removed the second factor of your account.", now);
    store::announce(db, {.kind = EventKind::second_factor_removed, .member = id, .at = now});
    return Done{};
}

std::optional<Viewer> find_viewer_named(store::Reader& db, std::string_view typed)
{
    if (!is_utf8(typed)) return std::nullopt;
    auto line = clean_line(typed);
    if (line.empty() || count_code_points(line) > name_length_max) return std::nullopt;
    auto member = store::find_member_named(db, likeness_key(line));
    return member ? store::find_viewer(db, *member) : std::nullopt;
}

}  // namespace stoa::acts
