#include "acts/group_edit.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/event.hpp"
#include "store/forum.hpp"
#include "store/group.hpp"
#include "store/moderation_log.hpp"

namespace stoa::acts {
namespace {

bool is_fixed(GroupId group) { return group <= administrators; }

// The days of a promotion are multiplied in the database.
constexpr std::int64_t promotion_number_max = 1'000'000;

Result<std::optional<std::int64_t>> parse_count(std::string_view typed)
{
    typed = trim(typed);
    if (typed.empty()) return std::optional<std::int64_t>{};
    auto number = parse_number<std::int64_t>(typed);
    if (!number || *number < 0 || *number > promotion_number_max) return Refusal::promotion_invalid;
    return number;
}

void set_promotion(store::Writer& db, GroupId group, GroupDraft const& draft)
{
    if (draft.posts_min || draft.days_min)
        store::set_promotion(db, {group, draft.posts_min.value_or(0), draft.days_min.value_or(0)});
    else
        store::delete_promotion(db, group);
}

void tell(store::Writer& db, Viewer const& viewer, LogKind kind, std::string before, std::string after, Instant now)
{
    auto subject = after.empty() ? before : after;
    bool is_renamed = !before.empty() && !after.empty() && before != after;
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = kind,
                             .subject = std::move(subject),
                             .before = is_renamed ? std::move(before) : "",
                             .after = is_renamed ? std::move(after) : ""},
                            now);
    store::announce(db, {.kind = EventKind::permissions_changed, .member = viewer.member, .at = now});
}

// Who may not do what a group may do cannot decide who gets into it.
bool is_above(Access const& access, Viewer const& viewer, GroupRow const& row)
{
    return (row.group.allow - access.site_permissions(viewer)) != PermissionSet{};
}

std::optional<Refusal> why_not_touch(Access const& access, Viewer const& viewer, GroupRow const& row)
{
    if (is_fixed(row.group.id)) return Refusal::group_fixed;
    if (is_above(access, viewer, row)) return Refusal::more_than_you_may;
    return std::nullopt;
}

}  // namespace

Result<GroupDraft> GroupDraft::parse(std::string_view name, std::string_view posts_min, std::string_view days_min)
{
    if (!is_utf8(name)) return Refusal::text_not_utf8;
    GroupDraft draft;
    draft.name = clean_line(name);
    auto length = count_code_points(draft.name);
    if (is_blank(draft.name) || length < name_length_min) return Refusal::name_too_short;
    if (length > name_length_max) return Refusal::name_too_long;
    auto posts = parse_count(posts_min);
    if (!posts) return posts.error();
    auto days = parse_count(days_min);
    if (!days) return days.error();
    draft.posts_min = *posts;
    draft.days_min = *days;
    return draft;
}

Result<std::vector<GroupRow>> groups_read(store::Reader& db, Access const& access, Viewer const& viewer)
{
    if (!access.may_somewhere(viewer, Permission::manage_groups) &&
        !access.may_on_site(viewer, Permission::edit_members))
        return Refusal::not_permitted;
    std::vector<GroupRow> rows;
    auto sizes = store::group_sizes(db);
    auto promotions = store::all_promotions(db);
    for (auto& group : store::all_groups(db)) {
        GroupRow row{std::move(group), 0, std::nullopt, false};
        row.is_fixed = is_fixed(row.group.id);
        auto size = std::ranges::find(sizes, row.group.id, &store::GroupSize::group);
        if (size != sizes.end()) row.members = size->members;
        auto promotion = std::ranges::find(promotions, row.group.id, &Promotion::group);
        if (promotion != promotions.end()) row.promotion = *promotion;
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<GroupRow> group_read(store::Reader& db, Access const& access, Viewer const& viewer, GroupId group)
{
    auto rows = groups_read(db, access, viewer);
    if (!rows) return rows.error();
    for (auto& row : *rows)
        if (row.group.id == group) return std::move(row);
    return Refusal::no_such_group;
}

Result<GroupId> group_create(store::Writer& db, Access const& access, Viewer const& viewer, GroupDraft const& draft,
                             Instant now)
{
    if (!access.may_on_site(viewer, Permission::manage_groups)) return Refusal::not_permitted;
    if (store::is_group_name_taken(db, draft.name, {})) return Refusal::group_name_taken;
    auto group = store::insert_group(db, draft.name);
    set_promotion(db, group, draft);
    tell(db, viewer, LogKind::group_created, {}, draft.name, now);
    return group;
}

Result<Done> group_edit(store::Writer& db, Access const& access, Viewer const& viewer, GroupId group,
                        GroupDraft const& draft, Instant now)
{
    if (!access.may_on_site(viewer, Permission::manage_groups)) return Refusal::not_permitted;
    auto row = group_read(db, access, viewer, group);
    if (!row) return row.error();
    if (auto refusal = why_not_touch(access, viewer, *row)) return *refusal;
    if (store::is_group_name_taken(db, draft.name, group)) return Refusal::group_name_taken;
    store::rename_group(db, group, draft.name);
    set_promotion(db, group, draft);
    tell(db, viewer, LogKind::group_changed, row->group.name, draft.name, now);
    return Done{};
}

Result<Done> group_require_second_factor(store::Writer& db, Access const& access, Viewer const& viewer, GroupId group,
                                         bool requires_it, Instant now)
{
    if (!access.may_on_site(viewer, Permission::manage_groups)) return Refusal::not_permitted;
    auto row = group_read(db, access, viewer, group);
    if (!row) return row.error();
    // Nobody is added to these, so they have nobody to ask.
    if (group == guests || group == members) return Refusal::group_fixed;
    if (is_above(access, viewer, *row)) return Refusal::more_than_you_may;
    if (row->group.requires_second_factor == requires_it) return Done{};
    store::set_group_requires_second_factor(db, group, requires_it);
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = LogKind::group_changed,
                             .subject = row->group.name,
                             .after = requires_it ? "second factor required" : "second factor no longer required"},
                            now);
    store::announce(db, {.kind = EventKind::permissions_changed, .member = viewer.member, .at = now});
    return Done{};
}

Result<Done> group_delete(store::Writer& db, Access const& access, Viewer const& viewer, GroupId group, Instant now)
{
    if (!access.may_on_site(viewer, Permission::manage_groups)) return Refusal::not_permitted;
    auto row = group_read(db, access, viewer, group);
    if (!row) return row.error();
    if (auto refusal = why_not_touch(access, viewer, *row)) return *refusal;
    store::delete_group(db, group);
    tell(db, viewer, LogKind::group_deleted, row->group.name, {}, now);
    return Done{};
}

}  // namespace stoa::acts
