#include "model/permission.hpp"

#include <algorithm>
#include <array>

namespace stoa {
namespace {

// In the order of Permission.
constexpr std::array<std::string_view, permission_count> names{
    "see_forum",
    "read_threads",
    "start_threads",
    "reply",
    "edit_own_posts",
    "delete_own_posts",
    "see_deleted_posts",
    "edit_any_post",
    "delete_any_post",
    "post_in_locked_threads",
    "pin_and_lock_threads",
    "administer",
    "see_history",
    "see_attachments",
    "see_who_reacted",
    "edit_own_titles",
    "lock_own_threads",
    "set_prefixes",
    "set_tags",
    "start_polls",
    "vote",
    "react",
    "attach_files",
    "post_pictures",
    "post_links",
    "mention_members",
    "add_corrections",
    "report_posts",
    "post_without_approval",
    "suggest_claims",
    "enter_claims",
    "edit_claims",
    "lock_record",
    "edit_any_title",
    "edit_any_tags",
    "edit_any_poll",
    "revert_posts",
    "move_threads",
    "merge_and_split_threads",
    "delete_threads",
    "restore_posts",
    "purge_posts",
    "approve_posts",
    "handle_reports",
    "warn_members",
    "see_moderation_log",
    "see_members",
    "see_who_is_online",
    "search",
    "start_conversations",
    "upload_avatar",
    "have_signature",
    "have_title",
    "change_name",
    "use_api",
    "invite_members",
    "skip_pace",
    "ban_members",
    "edit_members",
    "see_addresses",
    "manage_forums",
    "manage_groups",
    "manage_settings",
    "approve_members",
};

}  // namespace

std::string_view name_of(Permission permission) { return names.at(static_cast<std::size_t>(permission)); }

std::optional<Permission> parse_permission(std::string_view name)
{
    auto const* found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Permission>(found - names.begin());
}

}  // namespace stoa
