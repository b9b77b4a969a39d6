#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.hpp"
#include "model/member.hpp"

namespace stoa {

using LogEntryId = Id<struct LogEntry>;

// What was done with staff rights. The numbers are stored: append only. From setting_changed on it is administration,
// which administrators alone read.
enum class LogKind : std::uint8_t {
    thread_locked = 1,
    thread_unlocked = 2,
    thread_pinned = 3,
    thread_unpinned = 4,
    thread_moved = 5,
    thread_deleted = 6,
    thread_restored = 7,
    post_edited = 8,
    post_deleted = 9,
    post_restored = 10,
    member_banned = 11,
    member_unbanned = 12,
    report_closed = 13,
    record_locked = 14,
    record_unlocked = 15,
    claim_merged = 16,
    claim_separated = 17,
    speaker_merged = 18,
    speaker_separated = 19,

    setting_changed = 32,
    forum_created = 33,
    forum_changed = 34,
    forum_deleted = 35,
    group_created = 36,
    group_changed = 37,
    group_deleted = 38,
    permissions_changed = 39,
    member_changed = 40,
    administrator_set_up = 41,
    exceptions_changed = 42,
    member_approved = 43,
    member_refused = 44,
    second_factor_removed = 60,
    sessions_ended = 61,
};

// An entry as it is written.
struct NewLogEntry {
    MemberId actor{};
    LogKind kind{};
    ForumId forum{};
    ThreadId thread{};
    PostId post{};
    MemberId member{};
    std::string subject{};  // what it was done to, as it is called now
    std::string reason{};
    std::string before{};
    std::string after{};
};

struct LogEntry {
    LogEntryId id{};
    Instant at{};
    MemberName actor;
    LogKind kind{};
    ForumId forum{};
    ThreadId thread{};
    PostId post{};
    MemberId member{};
    std::string subject;
    std::string reason;
    std::string before;
    std::string after;
};

}  // namespace stoa
