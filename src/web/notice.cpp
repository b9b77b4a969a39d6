#include "web/notice.hpp"

#include <array>
#include <stdexcept>

namespace stoa::web {
namespace {

constexpr std::array all{Notice::welcome,
                         Notice::logged_out,
                         Notice::post_deleted,
                         Notice::post_restored,
                         Notice::all_read,
                         Notice::own_list_set,
                         Notice::unread_again,
                         Notice::forum_read,
                         Notice::account_saved,
                         Notice::token_deleted,
                         Notice::thread_locked,
                         Notice::thread_unlocked,
                         Notice::thread_pinned,
                         Notice::thread_unpinned,
                         Notice::thread_moved,
                         Notice::thread_deleted,
                         Notice::thread_restored,
                         Notice::member_banned,
                         Notice::member_unbanned,
                         Notice::saved,
                         Notice::draft_saved,
                         Notice::draft_deleted,
                         Notice::bookmark_removed,
                         Notice::note_saved,
                         Notice::confirm_email,
                         Notice::letter_sent,
                         Notice::confirm_sent,
                         Notice::email_asked,
                         Notice::email_confirmed,
                         Notice::password_changed,
                         Notice::password_reset,
                         Notice::session_ended,
                         Notice::sessions_ended,
                         Notice::second_factor_off,
                         Notice::second_factor_removed,
                         Notice::their_sessions_ended,
                         Notice::watched,
                         Notice::watched_by_letter,
                         Notice::muted,
                         Notice::watch_ended,
                         Notice::alerts_read,
                         Notice::thread_ignored,
                         Notice::member_ignored,
                         Notice::member_heard,
                         Notice::export_asked,
                         Notice::account_kept,
                         Notice::people_invited,
                         Notice::conversation_left,
                         Notice::report_closed,
                         Notice::members_approved,
                         Notice::members_refused,
                         Notice::registered_and_waits,
                         Notice::registration_waits,
                         Notice::message_reported,
                         Notice::passkey_added,
                         Notice::passkey_removed,
                         Notice::identity_connected,
                         Notice::identity_disconnected,
                         Notice::device_forgotten};

}  // namespace

std::string_view name_of(Notice notice)
{
    switch (notice) {
    case Notice::welcome: return "welcome";
    case Notice::logged_out: return "logged-out";
    case Notice::post_deleted: return "post-deleted";
    case Notice::post_restored: return "post-restored";
    case Notice::all_read: return "all-read";
    case Notice::own_list_set: return "own-list-set";
    case Notice::unread_again: return "unread-again";
    case Notice::forum_read: return "forum-read";
    case Notice::account_saved: return "account-saved";
    case Notice::token_deleted: return "token-deleted";
    case Notice::draft_saved: return "draft-saved";
    case Notice::draft_deleted: return "draft-deleted";
    case Notice::bookmark_removed: return "bookmark-removed";
    case Notice::note_saved: return "note-saved";
    case Notice::thread_locked: return "thread-locked";
    case Notice::thread_unlocked: return "thread-unlocked";
    case Notice::thread_pinned: return "thread-pinned";
    case Notice::thread_unpinned: return "thread-unpinned";
    case Notice::thread_moved: return "thread-moved";
    case Notice::thread_deleted: return "thread-deleted";
    case Notice::thread_restored: return "thread-restored";
    case Notice::member_banned: return "member-banned";
    case Notice::member_unbanned: return "member-unbanned";
    case Notice::saved: return "saved";
    case Notice::confirm_email: return "confirm-email";
    case Notice::letter_sent: return "letter-sent";
    case Notice::confirm_sent: return "confirm-sent";
    case Notice::email_asked: return "email-asked";
    case Notice::email_confirmed: return "email-confirmed";
    case Notice::password_changed: return "password-changed";
    case Notice::password_reset: return "password-reset";
    case Notice::session_ended: return "session-ended";
    case Notice::sessions_ended: return "sessions-ended";
    case Notice::second_factor_off: return "second-factor-off";
    case Notice::second_factor_removed: return "second-factor-removed";
    case Notice::their_sessions_ended: return "their-sessions-ended";
    case Notice::watched: return "watched";
    case Notice::watched_by_letter: return "watched-by-letter";
    case Notice::muted: return "muted";
    case Notice::watch_ended: return "watch-ended";
    case Notice::alerts_read: return "alerts-read";
    case Notice::thread_ignored: return "thread-ignored";
    case Notice::member_ignored: return "member-ignored";
    case Notice::member_heard: return "member-heard";
    case Notice::export_asked: return "export-asked";
    case Notice::account_kept: return "account-kept";
    case Notice::report_closed: return "report-closed";
    case Notice::members_approved: return "members-approved";
    case Notice::members_refused: return "members-refused";
    case Notice::registered_and_waits: return "registered-and-waits";
    case Notice::registration_waits: return "registration-waits";
    case Notice::conversation_left: return "conversation-left";
    case Notice::people_invited: return "people-invited";
    case Notice::message_reported: return "message-reported";
    case Notice::passkey_added: return "passkey-added";
    case Notice::passkey_removed: return "passkey-removed";
    case Notice::identity_connected: return "identity-connected";
    case Notice::identity_disconnected: return "identity-disconnected";
    case Notice::device_forgotten: return "device-forgotten";
    }
    throw std::logic_error{"unknown notice"};
}

std::string_view words_for(Notice notice)
{
    switch (notice) {
    case Notice::welcome: return "Welcome! You are registered and logged in.";
    case Notice::logged_out: return "You are logged out.";
    case Notice::post_deleted: return "Your post is deleted. You can undo this.";
    case Notice::post_restored: return "Your post is back.";
    case Notice::all_read: return "Everything is marked as read.";
    case Notice::own_list_set: return "What’s new begins with this list from now on.";
    case Notice::unread_again: return "It is as it was: what was unread is unread again.";
    case Notice::forum_read: return "The forum is marked as read.";
    case Notice::account_saved: return "Your account is saved.";
    case Notice::token_deleted: return "The token is deleted. It opens nothing any more.";
    case Notice::draft_saved: return "Your draft is saved. It will stand in its form when you come back.";
    case Notice::draft_deleted: return "The draft is deleted.";
    case Notice::bookmark_removed: return "The bookmark is removed.";
    case Notice::note_saved: return "Your note is saved.";
    case Notice::thread_locked: return "The thread is locked.";
    case Notice::thread_unlocked: return "The thread is open again.";
    case Notice::thread_pinned: return "The thread is pinned to the top of its forum.";
    case Notice::thread_unpinned: return "The thread is no longer pinned.";
    case Notice::thread_moved: return "The thread stands here now.";
    case Notice::thread_deleted: return "The thread is deleted. You can restore it.";
    case Notice::thread_restored: return "The thread is back.";
    case Notice::member_banned: return "The member is banned, and their sessions have ended.";
    case Notice::member_unbanned: return "The ban is lifted.";
    case Notice::saved: return "Saved. It holds from now on.";
    case Notice::confirm_email: return "Welcome! A letter is on its way to you. Open its link, and you can write here.";
    case Notice::letter_sent: return "If that address belongs to an account, a letter is on its way.";
    case Notice::confirm_sent: return "A letter is on its way to your address.";
    case Notice::email_asked: return "A letter is on its way to the new address. Open its link to use it.";
    case Notice::email_confirmed: return "Your address is confirmed.";
    case Notice::password_changed: return "Your password is changed. All other sessions have ended.";
    case Notice::password_reset: return "Your password is changed. Log in with it.";
    case Notice::session_ended: return "The session has ended.";
    case Notice::sessions_ended: return "All other sessions have ended.";
    case Notice::second_factor_off: return "The second factor is off. All other sessions have ended.";
    case Notice::second_factor_removed: return "The second factor is removed, and their sessions have ended.";
    case Notice::their_sessions_ended: return "All their sessions have ended, and they are told.";
    case Notice::watched: return "You watch this now, and are told what is new.";
    case Notice::watched_by_letter: return "You watch this now, by alerts and letters.";
    case Notice::muted: return "Muted: no alerts come from here.";
    case Notice::watch_ended: return "You do not watch this any more.";
    case Notice::alerts_read: return "All alerts are read.";
    case Notice::thread_ignored: return "Ignored: this thread stands in no list of yours any more.";
    case Notice::member_ignored: return "Ignored: their posts are folded, and no alerts come from them.";
    case Notice::message_reported: return "Thank you. Moderators will look at this message.";
    case Notice::passkey_added: return "Your passkey is ready. The next time, log in with it.";
    case Notice::passkey_removed: return "The passkey is removed. It logs in no more.";
    case Notice::identity_connected: return "The accounts are connected. The next time, log in with it.";
    case Notice::identity_disconnected: return "The connection is ended. It logs in no more.";
    case Notice::device_forgotten: return "This device will be asked for a code again.";
    case Notice::people_invited: return "They are invited, and can read the whole conversation.";
    case Notice::conversation_left: return "You have left the conversation.";
    case Notice::report_closed: return "The report is closed.";
    case Notice::members_approved: return "Approved. A letter tells them that they can take part.";
    case Notice::members_refused: return "Refused. A letter tells them.";
    case Notice::registered_and_waits:
        return "Welcome! A letter is on its way to you. Open its link; then somebody looks at your registration.";
    case Notice::registration_waits:
        return "Welcome! Somebody will look at your registration; a letter tells you then.";
    case Notice::account_kept: return "Good to have you: your account stays.";
    case Notice::export_asked: return "Your file is being made. It will be here in a while.";
    case Notice::member_heard: return "You do not ignore this member any more.";
    }
    throw std::logic_error{"unknown notice"};
}

std::string_view undo_of(Notice notice)
{
    return notice == Notice::all_read || notice == Notice::forum_read ? "/forums/mark-read/undo" : "";
}

std::optional<Notice> parse_notice(std::string_view name)
{
    for (auto notice : all) {
        if (name_of(notice) == name) return notice;
    }
    return std::nullopt;
}

}  // namespace stoa::web
