#include "archive/write.hpp"

#include <algorithm>

#include "archive/json_line.hpp"
#include "store/member.hpp"

namespace stoa::archive {
namespace {

void write_rules(JsonLine& line, std::vector<RuleRecord> const& rules)
{
    if (rules.empty()) return;
    line.begin_list("rules");
    for (auto const& rule : rules) {
        line.begin_object();
        line.text("group", rule.group);
        line.list_if_any("allow", rule.allow);
        line.list_if_any("deny", rule.deny);
        line.list_if_any("never", rule.never);
        line.end_object();
    }
    line.end_list();
}

std::vector<std::string> names_of(std::vector<GroupId> const& ids, std::vector<Group> const& groups)
{
    std::vector<std::string> names;
    for (auto const& group : groups)
        if (std::find(ids.begin(), ids.end(), group.id) != ids.end()) names.push_back(group.name);
    return names;
}

}  // namespace

std::string line_of(HeadRecord const& head, Instant exported_at)
{
    JsonLine line;
    line.text("type", "archive");
    line.number("version", head.version);
    line.text("software", head.software);
    line.text("exported", iso_text(exported_at));
    line.begin_object("site");
    line.text("id", head.site_id);
    line.text_if_any("name", head.site_name);
    line.text_if_any("address", head.site_address);
    line.end_object();
    return std::move(line).finish();
}

std::string line_of(store::ExportedForum const& exported, std::vector<RuleRecord> const& rules)
{
    auto const& forum = exported.forum;
    JsonLine line;
    line.text("type", "forum");
    line.number("id", forum.id.value);
    line.id_or_null("parent", forum.parent.value);
    line.text("name", forum.name);
    line.text_if_any("description", forum.description);
    line.text("slug", forum.slug);
    line.text("kind", forum.kind == ForumKind::category ? "category" : "forum");
    line.number("position", forum.position);
    line.text_if_any("icon", forum.icon);
    write_rules(line, rules);
    line.members(exported.extra);
    return std::move(line).finish();
}

std::string line_of(store::ExportedMember const& exported, std::vector<Group> const& groups)
{
    auto const& member = exported.member;
    JsonLine line;
    line.text("type", "member");
    line.number("id", member.id.value);
    line.text("name", member.name);
    line.time_or_null("joined", member.joined_at);
    line.text_if_any("title", member.title);
    line.text_if_any("country", member.country);
    line.text_if_any("location_country", member.location);
    line.text_if_any("email", member.email);
    if (exported.password_hash != store::no_password) line.text_if_any("password", exported.password_hash);
    line.list_if_any("groups", names_of(member.groups, groups));
    line.flag_if_set("guest", member.is_guest);
    line.members(exported.extra);
    return std::move(line).finish();
}

std::string line_of(store::ExportedThread const& exported)
{
    auto const& thread = exported.thread;
    JsonLine line;
    line.text("type", "thread");
    line.number("id", thread.id.value);
    line.number("forum", thread.forum.value);
    line.text("title", thread.title);
    line.id_or_null("member", thread.starter.id.value);
    line.time_or_null("created", thread.created_at);
    line.text_if_any("lang", thread.lang);
    line.list_if_any("tags", thread.tags);
    line.text_if_any("prefix", thread.prefix);
    line.flag_if_set("closed", thread.is_locked);
    line.flag_if_set("record_locked", thread.record.is_locked);
    line.flag_if_set("pinned", thread.is_pinned);
    line.number_if_any("views", thread.views);
    line.members(exported.extra);
    return std::move(line).finish();
}

std::string line_of(store::ExportedPost const& exported)
{
    auto const& post = exported.source;
    JsonLine line;
    line.text("type", "post");
    line.number("id", post.id.value);
    line.number("thread", post.thread.value);
    line.id_or_null("parent", exported.parent.value);
    line.number("position", post.position);
    line.id_or_null("member", post.author.id.value);
    line.time_or_null("created", post.created_at);
    line.time_if_known("edited", exported.edited_at);
    line.flag_if_set("edited_mark", exported.is_edited && !exported.edited_at);
    line.time_if_known("deleted", post.deleted_at);
    if (post.deleted_at && post.deleted_by) line.number("deleted_by", post.deleted_by.id.value);
    line.text_if_any("title", exported.title);
    line.text("markup", name_of(post.markup));
    line.text("text", post.text);
    line.flag_if_set("foreign_numbers", post.has_foreign_numbers);
    line.number_if_any("likes", exported.likes);
    line.members(exported.extra);
    return std::move(line).finish();
}

}  // namespace stoa::archive
