#include "acts/rules.hpp"

namespace stoa::acts {
namespace {

// What editing and deleting have in common.
std::optional<Refusal> why_not_change(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post,
                                      Permission own, Permission any)
{
    if (!viewer.is_member()) return Refusal::login_required;
    bool is_own = post.author == viewer.member;
    if (!may.has(any)) {
        if (!is_own) return Refusal::post_not_yours;
        if (!may.has(own)) return Refusal::not_permitted;
        if (is_closed_to(may, thread)) return Refusal::thread_locked;
    }
    if (post.is_deleted) return Refusal::post_deleted;
    return std::nullopt;
}

std::optional<Refusal> why_not_moderate(Viewer const& viewer, PermissionSet may, Thread const& thread,
                                        Permission needed)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!may.has(needed)) return Refusal::not_permitted;
    if (thread.is_deleted()) return Refusal::thread_deleted;
    return std::nullopt;
}

}  // namespace

bool is_closed_to(PermissionSet may, Thread const& thread)
{
    return thread.is_locked && !may.has(Permission::post_in_locked_threads);
}

std::optional<Refusal> why_not_start_thread(Viewer const& viewer, PermissionSet may, ForumKind kind)
{
    if (kind == ForumKind::category) return Refusal::category_holds_no_threads;
    if (!viewer.is_member()) return Refusal::login_required;
    if (!may.has(Permission::read_threads) || !may.has(Permission::start_threads)) return Refusal::not_permitted;
    return std::nullopt;
}

std::optional<Refusal> why_not_reply(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!may.has(Permission::reply)) return Refusal::not_permitted;
    if (is_closed_to(may, thread)) return Refusal::thread_locked;
    return std::nullopt;
}

std::optional<Refusal> why_not_edit(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post)
{
    return why_not_change(viewer, may, thread, post, Permission::edit_own_posts, Permission::edit_any_post);
}

std::optional<Refusal> why_not_delete(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post)
{
    return why_not_change(viewer, may, thread, post, Permission::delete_own_posts, Permission::delete_any_post);
}

std::optional<Refusal> why_not_restore(Viewer const& viewer, PermissionSet may, PostState post)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!may.has(Permission::delete_any_post)) {
        if (post.author != viewer.member) return Refusal::post_not_yours;
        if (!may.has(Permission::delete_own_posts)) return Refusal::not_permitted;
        // What somebody else deleted, its author cannot bring back.
        if (post.is_deleted && post.deleted_by != viewer.member) return Refusal::not_permitted;
    }
    if (!post.is_deleted) return Refusal::post_not_deleted;
    return std::nullopt;
}

std::optional<Refusal> why_not_react(Viewer const& viewer, PermissionSet may, PostState post)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!may.has(Permission::react)) return Refusal::not_permitted;
    if (post.is_deleted) return Refusal::post_deleted;
    if (post.author == viewer.member) return Refusal::post_is_yours;
    return std::nullopt;
}

std::optional<Refusal> why_not_revert(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post)
{
    if (may.has(Permission::revert_posts)) may = may | PermissionSet{Permission::edit_any_post};
    return why_not_edit(viewer, may, thread, post);
}

std::optional<Refusal> why_not_correct(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post)
{
    return why_not_change(viewer, may, thread, post, Permission::add_corrections, Permission::edit_any_post);
}

std::optional<Refusal> why_not_remove_correction(Viewer const& viewer, PermissionSet may)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!may.has(Permission::edit_any_post)) return Refusal::not_permitted;
    return std::nullopt;
}

bool may_see_history(Viewer const& viewer, PermissionSet may, PostState post)
{
    return may.has(Permission::see_history) || (viewer.is_member() && post.author == viewer.member);
}

HeadingRights heading_rights(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    if (!viewer.is_member()) return {};
    bool const is_own = thread.starter.id == viewer.member && !is_closed_to(may, thread);
    bool const any_tags = may.has(Permission::edit_any_tags);
    return {.title = may.has(Permission::edit_any_title) || (is_own && may.has(Permission::edit_own_titles)),
            .prefix = any_tags || (is_own && may.has(Permission::set_prefixes)),
            .tags = any_tags || (is_own && may.has(Permission::set_tags))};
}

std::optional<Refusal> why_not_lock_thread(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (thread.is_deleted()) return Refusal::thread_deleted;
    bool is_own = thread.starter.id == viewer.member;
    if (may.has(Permission::pin_and_lock_threads) || (is_own && may.has(Permission::lock_own_threads)))
        return std::nullopt;
    return Refusal::not_permitted;
}

std::optional<Refusal> why_not_pin_thread(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    return why_not_moderate(viewer, may, thread, Permission::pin_and_lock_threads);
}

std::optional<Refusal> why_not_move_thread(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    return why_not_moderate(viewer, may, thread, Permission::move_threads);
}

std::optional<Refusal> why_not_delete_thread(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    return why_not_moderate(viewer, may, thread, Permission::delete_threads);
}

std::optional<Refusal> why_not_restore_thread(Viewer const& viewer, PermissionSet may, Thread const& thread)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!may.has(Permission::delete_threads)) return Refusal::not_permitted;
    if (!thread.is_deleted()) return Refusal::thread_not_deleted;
    return std::nullopt;
}

bool may_see_deleted_text(Viewer const& viewer, PermissionSet may, PostState post)
{
    if (may.has(Permission::see_deleted_posts)) return true;
    return viewer.is_member() && post.author == viewer.member && post.deleted_by == viewer.member;
}

}  // namespace stoa::acts
