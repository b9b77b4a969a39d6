#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace stoa::web {

// What the next page says about what was just done. It travels by name in a cookie of a minute, so that nobody can make
// the site say words of their own.
enum class Notice : std::uint8_t {
    welcome,
    logged_out,
    post_deleted,
    post_restored,
    all_read,
    own_list_set,
    unread_again,
    forum_read,
    account_saved,
    token_deleted,
    draft_saved,
    draft_deleted,
    bookmark_removed,
    note_saved,
    thread_locked,
    thread_unlocked,
    thread_pinned,
    thread_unpinned,
    thread_moved,
    thread_deleted,
    thread_restored,
    member_banned,
    member_unbanned,
    saved,
    confirm_email,
    letter_sent,
    confirm_sent,
    email_asked,
    email_confirmed,
    password_changed,
    password_reset,
    session_ended,
    sessions_ended,
    second_factor_off,
    second_factor_removed,
    their_sessions_ended,
    watched,
    watched_by_letter,
    muted,
    watch_ended,
    alerts_read,
    thread_ignored,
    member_ignored,
    member_heard,
    export_asked,
    account_kept,
    report_closed,
    members_approved,
    members_refused,
    registered_and_waits,  // once the address is confirmed
    registration_waits,
    conversation_left,
    people_invited,
    message_reported,
    passkey_added,
    passkey_removed,
    identity_connected,
    identity_disconnected,
    device_forgotten,
};

std::string_view name_of(Notice notice);
std::string_view words_for(Notice notice);
// Where a form goes that takes back what was done; empty: there is none.
std::string_view undo_of(Notice notice);
std::optional<Notice> parse_notice(std::string_view name);

}  // namespace stoa::web
