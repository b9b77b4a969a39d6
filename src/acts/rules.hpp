#pragma once
#include <optional>

#include "model/forum.hpp"
#include "model/permission.hpp"
#include "model/post.hpp"
#include "model/refusal.hpp"
#include "model/thread.hpp"
#include "model/viewer.hpp"

// The rules as pure functions. Acts ask them before they change something, reads ask them to say which buttons a page
// shows: so no page offers what the act would refuse. `may` is what Access answers for the viewer and the forum.
namespace stoa::acts {

// As much of a post as decides who may do what with it.
struct PostState {
    MemberId author{};
    MemberId deleted_by{};
    bool is_deleted{};
};

inline PostState state_of(Post const& post) { return {post.author.id, post.deleted_by.id, post.is_deleted()}; }
inline PostState state_of(PostSource const& post)
{
    return {post.author.id, post.deleted_by.id, post.deleted_at.has_value()};
}

// A locked thread, to those who may not write in it all the same.
bool is_closed_to(PermissionSet may, Thread const& thread);

std::optional<Refusal> why_not_start_thread(Viewer const& viewer, PermissionSet may, ForumKind kind);
std::optional<Refusal> why_not_reply(Viewer const& viewer, PermissionSet may, Thread const& thread);
std::optional<Refusal> why_not_edit(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post);
std::optional<Refusal> why_not_delete(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post);
std::optional<Refusal> why_not_restore(Viewer const& viewer, PermissionSet may, PostState post);

std::optional<Refusal> why_not_react(Viewer const& viewer, PermissionSet may, PostState post);
// To an earlier text: of one's own post as one may edit it, of others with revert_posts too.
std::optional<Refusal> why_not_revert(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post);
std::optional<Refusal> why_not_correct(Viewer const& viewer, PermissionSet may, Thread const& thread, PostState post);
std::optional<Refusal> why_not_remove_correction(Viewer const& viewer, PermissionSet may);
bool may_see_history(Viewer const& viewer, PermissionSet may, PostState post);

// What of the heading of a thread somebody may change.
struct HeadingRights {
    bool title{}, prefix{}, tags{};
    bool any() const { return title || prefix || tags; }
};
HeadingRights heading_rights(Viewer const& viewer, PermissionSet may, Thread const& thread);
// A starter may lock and unlock their own thread where the forum lets them; pinning is for those who watch over it.
std::optional<Refusal> why_not_lock_thread(Viewer const& viewer, PermissionSet may, Thread const& thread);
std::optional<Refusal> why_not_pin_thread(Viewer const& viewer, PermissionSet may, Thread const& thread);
std::optional<Refusal> why_not_move_thread(Viewer const& viewer, PermissionSet may, Thread const& thread);
std::optional<Refusal> why_not_delete_thread(Viewer const& viewer, PermissionSet may, Thread const& thread);
std::optional<Refusal> why_not_restore_thread(Viewer const& viewer, PermissionSet may, Thread const& thread);

// Those who deleted a post of their own still see what it said; so do those who watch over the forum.
bool may_see_deleted_text(Viewer const& viewer, PermissionSet may, PostState post);

}  // namespace stoa::acts
