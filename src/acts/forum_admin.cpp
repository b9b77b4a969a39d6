#include "acts/forum_admin.hpp"

#include <algorithm>

#include "acts/member_admin.hpp"
#include "acts/permissions.hpp"
#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/access_rule.hpp"
#include "store/event.hpp"
#include "store/forum.hpp"
#include "store/forum_admin.hpp"
#include "store/member.hpp"
#include "store/moderation_log.hpp"

namespace stoa::acts {
namespace {

std::optional<Refusal> why_not(Access const& access, Viewer const& viewer)
{
    if (access.may_on_site(viewer, Permission::manage_forums)) return std::nullopt;
    return Refusal::not_permitted;
}

void tell(store::Writer& db, Viewer const& viewer, LogKind kind, ForumId forum, std::string subject, std::string after,
          Instant now)
{
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = kind,
                             .forum = forum,
                             .subject = std::move(subject),
                             .after = std::move(after)},
                            now);
    store::announce(db, {.kind = EventKind::forum_changed, .forum = forum, .member = viewer.member, .at = now});
}

bool is_below(Access const& access, ForumId forum, ForumId above)
{
    auto path = access.path_to(forum);
    return std::ranges::find(path, above, &ForumName::id) != path.end();
}

// The forums that stand beside one another, in their order.
std::vector<ForumId> beside(std::vector<Forum> const& forums, ForumId parent)
{
    std::vector<ForumId> found;
    for (auto const& forum : forums)
        if (forum.parent == parent) found.push_back(forum.id);
    return found;
}

std::string names_of(store::Reader& db, ForumId forum)
{
    std::string names;
    for (auto const& moderator : store::all_forum_moderators(db)) {
        if (moderator.forum != forum || moderator.member.value == 0) continue;
        auto member = store::find_member(db, moderator.member);
        if (member) names.append(names.empty() ? "" : ", ").append(member->name);
    }
    return names;
}

// Groups that moderate the forum stay: only members are named here.
Result<Done> set_moderators(store::Writer& db, ForumId forum, std::string_view typed)
{
    std::vector<ForumModerator> wished;
    for (auto const& moderator : store::all_forum_moderators(db))
        if (moderator.forum == forum && moderator.group.value != 0) wished.push_back(moderator);
    for (auto part : split(typed, ',')) {
        if (trim(part).empty()) continue;
        auto member = find_viewer_named(db, part);
        if (!member) return Refusal::moderator_unknown;
        wished.push_back({forum, member->member, {}});
    }
    store::remove_forum_moderators(db, forum);
    for (auto const& moderator : wished) store::add_forum_moderator(db, moderator);
    return Done{};
}

}  // namespace

Result<ForumDraft> ForumDraft::parse(std::string_view name, std::string_view description, ForumId parent,
                                     ForumKind kind)
{
    if (!is_utf8(name) || !is_utf8(description)) return Refusal::text_not_utf8;
    ForumDraft draft{parent, kind, clean_line(name), clean_line(description)};
    if (is_blank(draft.name)) return Refusal::name_too_short;
    if (count_code_points(draft.name) > title_length_max) return Refusal::name_too_long;
    if (count_code_points(draft.description) > reason_length_max) return Refusal::description_too_long;
    return draft;
}

Result<std::vector<ForumRow>> forums_admin_read(store::Reader& db, Access const& access, Viewer const& viewer)
{
    if (auto refusal = why_not(access, viewer)) return *refusal;
    auto forums = store::all_forums(db);
    std::vector<ForumRow> rows;
    for (auto const& choice : forum_choices(access)) {
        auto forum = std::ranges::find(forums, choice.forum.id, &Forum::id);
        if (forum != forums.end()) rows.push_back({*forum, choice.depth});
    }
    return rows;
}

Result<ForumEditView> forum_edit_read(store::Reader& db, Access const& access, Viewer const& viewer, ForumId id)
{
    auto rows = forums_admin_read(db, access, viewer);
    if (!rows) return rows.error();
    auto row = std::ranges::find(*rows, id, [](ForumRow const& one) { return one.forum.id; });
    if (row == rows->end()) return Refusal::no_such_forum;
    ForumEditView view;
    view.forum = row->forum;
    view.moderators = names_of(db, id);
    for (auto const& choice : forum_choices(access)) {
        if (!is_below(access, choice.forum.id, id)) view.parents.push_back(choice);
        if (choice.forum.id != id && choice.forum.kind == ForumKind::forum) view.targets.push_back(choice);
    }
    return view;
}

Result<ForumId> forum_create(store::Writer& db, Access const& access, Viewer const& viewer, ForumDraft const& draft,
                             Instant now)
{
    if (auto refusal = why_not(access, viewer)) return *refusal;
    if (draft.parent.value != 0 && !access.find(draft.parent)) return Refusal::no_such_forum;
    auto siblings = beside(store::all_forums(db), draft.parent);
    store::NewForum forum;
    forum.parent = draft.parent;
    forum.kind = draft.kind;
    forum.name = draft.name;
    forum.slug = slug_of(draft.name);
    forum.description = draft.description;
    auto id = store::insert_forum(db, forum);
    siblings.push_back(id);
    store::set_forum_positions(db, siblings);
    tell(db, viewer, LogKind::forum_created, id, draft.name, {}, now);
    return id;
}

Result<Done> forum_edit(store::Writer& db, Access const& access, Viewer const& viewer, ForumId id,
                        ForumDraft const& draft, std::string_view moderators, Instant now)
{
    if (auto refusal = why_not(access, viewer)) return *refusal;
    auto before = access.find(id);
    if (!before) return Refusal::no_such_forum;
    if (draft.parent.value != 0 && (!access.find(draft.parent) || is_below(access, draft.parent, id)))
        return Refusal::forum_inside_itself;
    store::update_forum(db, id, {draft.parent, draft.name, slug_of(draft.name), draft.description});
    if (auto set = set_moderators(db, id, moderators); !set) return set.error();
    tell(db, viewer, LogKind::forum_changed, id, before->name, before->name == draft.name ? "" : draft.name, now);
    return Done{};
}

Result<Done> forum_shift(store::Writer& db, Access const& access, Viewer const& viewer, ForumId id, bool is_up,
                         Instant now)
{
    if (auto refusal = why_not(access, viewer)) return *refusal;
    auto forums = store::all_forums(db);
    auto forum = std::ranges::find(forums, id, &Forum::id);
    if (forum == forums.end()) return Refusal::no_such_forum;
    auto order = beside(forums, forum->parent);
    auto at = std::ranges::find(order, id);
    if (is_up ? at == order.begin() : at + 1 == order.end()) return Done{};
    std::iter_swap(at, is_up ? at - 1 : at + 1);
    store::set_forum_positions(db, order);
    tell(db, viewer, LogKind::forum_changed, id, forum->name, is_up ? "one up" : "one down", now);
    return Done{};
}

Result<Done> forum_delete(store::Writer& db, Access const& access, Viewer const& viewer, ForumId id, ForumId to,
                          ThreadsOfDeleted threads, Instant now)
{
    auto view = forum_edit_read(db, access, viewer, id);
    if (!view) return view.error();
    if (!beside(store::all_forums(db), id).empty()) return Refusal::forum_holds_forums;
    if (view->forum.kind == ForumKind::forum) {
        auto target = std::ranges::find(view->targets, to, [](ForumChoice const& one) { return one.forum.id; });
        if (target == view->targets.end()) return Refusal::forum_not_chosen;
        auto by = threads == ThreadsOfDeleted::deleted ? std::optional{viewer.member} : std::nullopt;
        store::move_all_threads(db, {id, to, by}, now);
    }
    store::delete_forum(db, id, to);
    tell(db, viewer, LogKind::forum_deleted, id, view->forum.name,
         threads == ThreadsOfDeleted::deleted ? "with its threads" : "", now);
    return Done{};
}

}  // namespace stoa::acts
