#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace stoa {

// What one may do in one forum, and at the end what one may do on the site as a whole. The order is stored (as bits):
// append only.
enum class Permission : std::uint8_t {
    see_forum,
    read_threads,
    start_threads,
    reply,
    edit_own_posts,
    delete_own_posts,
    see_deleted_posts,
    edit_any_post,
    delete_any_post,
    post_in_locked_threads,
    pin_and_lock_threads,
    administer,
    // Reading, more closely.
    see_history,
    see_attachments,
    see_who_reacted,
    // Writing, more closely.
    edit_own_titles,
    lock_own_threads,
    set_prefixes,
    set_tags,
    start_polls,
    vote,
    react,
    attach_files,
    post_pictures,
    post_links,
    mention_members,
    add_corrections,
    report_posts,
    post_without_approval,
    // The record of a thread about the news.
    suggest_claims,
    enter_claims,
    edit_claims,
    lock_record,
    // Looking after a forum.
    edit_any_title,
    edit_any_tags,
    edit_any_poll,
    revert_posts,
    move_threads,
    merge_and_split_threads,
    delete_threads,
    restore_posts,
    purge_posts,
    approve_posts,
    handle_reports,
    warn_members,
    see_moderation_log,
    // The site as a whole: asked without a forum.
    see_members,
    see_who_is_online,
    search,
    start_conversations,
    upload_avatar,
    have_signature,
    have_title,
    change_name,
    use_api,
    invite_members,
    skip_pace,
    ban_members,
    edit_members,
    see_addresses,
    manage_forums,
    manage_groups,
    manage_settings,
    approve_members,  // the last bit that there is
};

inline constexpr std::size_t permission_count = static_cast<std::size_t>(Permission::approve_members) + 1;
static_assert(permission_count <= 64);

// "see_forum": how forms and archives call a permission.
std::string_view name_of(Permission permission);
std::optional<Permission> parse_permission(std::string_view name);

class PermissionSet {
public:
    constexpr PermissionSet() = default;
    constexpr explicit PermissionSet(std::uint64_t bits)
        : bits_{bits}
    {
    }
    constexpr PermissionSet(std::initializer_list<Permission> permissions)
    {
        for (auto permission : permissions) bits_ |= bit(permission);
    }

    constexpr bool has(Permission permission) const { return (bits_ & bit(permission)) != 0; }
    constexpr std::uint64_t bits() const { return bits_; }
    friend constexpr PermissionSet operator|(PermissionSet a, PermissionSet b)
    {
        return PermissionSet{a.bits_ | b.bits_};
    }
    friend constexpr PermissionSet operator-(PermissionSet a, PermissionSet b)
    {
        return PermissionSet{a.bits_ & ~b.bits_};
    }
    friend constexpr PermissionSet operator&(PermissionSet a, PermissionSet b)
    {
        return PermissionSet{a.bits_ & b.bits_};
    }
    friend constexpr bool operator==(PermissionSet, PermissionSet) = default;

private:
    static constexpr std::uint64_t bit(Permission permission)
    {
        return std::uint64_t{1} << static_cast<unsigned>(permission);
    }
    std::uint64_t bits_{};
};

}  // namespace stoa
