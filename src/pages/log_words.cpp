#include "pages/log_words.hpp"

#include <algorithm>
#include <array>

namespace stoa::pages {
namespace {

constexpr auto log_table = [] {
    using enum LogKind;
    return std::to_array<LogWords>({
        {thread_locked, "Locked", "badge b-warn"},
        {thread_unlocked, "Unlocked", "badge"},
        {thread_pinned, "Pinned", "badge"},
        {thread_unpinned, "Unpinned", "badge"},
        {thread_moved, "Moved", "badge b-info"},
        {thread_deleted, "Deleted a thread", "badge b-danger"},
        {thread_restored, "Restored a thread", "badge b-ok"},
        {post_edited, "Edited", "badge"},
        {post_deleted, "Deleted", "badge b-danger"},
        {post_restored, "Restored", "badge b-ok"},
        {member_banned, "Banned", "badge b-danger"},
        {member_unbanned, "Lifted a ban", "badge b-ok"},
        {report_closed, "Closed a report", "badge"},
        {record_locked, "Locked on the record", "badge b-warn"},
        {record_unlocked, "Unlocked on the record", "badge"},
        {claim_merged, "Merged statements", "badge b-info"},
        {claim_separated, "Separated statements", "badge"},
        {speaker_merged, "Merged speakers", "badge b-info"},
        {speaker_separated, "Separated speakers", "badge"},
        {setting_changed, "Changed a setting", "badge"},
        {forum_created, "Created a forum", "badge b-ok"},
        {forum_changed, "Changed a forum", "badge"},
        {forum_deleted, "Deleted a forum", "badge b-danger"},
        {group_created, "Created a group", "badge b-ok"},
        {group_changed, "Changed a group", "badge"},
        {group_deleted, "Deleted a group", "badge b-danger"},
        {permissions_changed, "Changed permissions", "badge b-warn"},
        {member_changed, "Changed a member", "badge"},
        {exceptions_changed, "Changed exceptions", "badge b-warn"},
        {member_approved, "Approved a member", "badge b-ok"},
        {member_refused, "Refused a member", "badge b-danger"},
        {second_factor_removed, "Removed a second factor", "badge b-warn"},
        {sessions_ended, "Ended all sessions", "badge b-warn"},
        {administrator_set_up, "Set up the site", "badge b-ok"},
    });
}();

}  // namespace

std::span<LogWords const> log_words() { return log_table; }

LogWords log_words_for(LogKind kind)
{
    auto const* found = std::ranges::find(log_table, kind, &LogWords::kind);
    return found == log_table.end() ? LogWords{kind, "Something that this version does not know", "badge"} : *found;
}

}  // namespace stoa::pages
