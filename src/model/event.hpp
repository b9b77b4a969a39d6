#pragma once
#include <cstdint>
#include <string_view>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace stoa {

// What has happened, in the order of commits. The numbers are stored: append only.
enum class EventKind : std::uint8_t {
    member_joined = 1,
    thread_started = 2,
    post_added = 3,
    post_edited = 4,
    post_deleted = 5,
    post_restored = 6,
    forum_changed = 7,
    permissions_changed = 8,
    // Of these `member` is who is to be told, and `post` where it was said.
    member_quoted = 20,
    member_mentioned = 21,
    reaction_given = 30,  // or changed
    reaction_taken_back = 31,
    thread_heading_changed = 32,
    correction_added = 33,
    correction_removed = 34,
    poll_set = 35,
    poll_voted = 36,
    poll_vote_withdrawn = 37,
    avatar_changed = 40,
    thread_changed = 50,  // locked or pinned, or no longer
    thread_moved = 51,
    thread_deleted = 52,
    thread_restored = 53,
    member_banned = 54,
    member_unbanned = 55,
    member_groups_changed = 56,
    settings_changed = 57,
    email_confirmed = 60,
    login_data_changed = 61,
    second_factor_set_up = 62,
    second_factor_removed = 63,
    account_deletion_asked = 80,
    account_deletion_undone = 81,
    account_deleted = 82,
    post_rendered = 70,  // its text is the same and looks different
    // Of these `message` says which, and nobody but its conversation's people may be told of them.
    conversation_started = 90,
    message_added = 91,
    message_edited = 92,
    participant_invited = 93,  // `member`; `message` is the last one by then
    participant_left = 94,
    message_reported = 95,  // told to those who settle reports
    // The record of a thread; `post` is where the statement is found.
    claim_suggested = 96,
    claim_entered = 97,
    claim_edited = 98,
    claim_removed = 99,
    claim_restored = 100,
    response_entered = 101,
    response_removed = 102,
    source_cited = 103,  // with a card in `post`, or no longer
    source_described = 104,
    claim_merged = 105,   // into another statement, or separated again
    record_locked = 106,  // of a thread, or one statement
    record_unlocked = 107,
    speaker_merged = 108,  // of the thread in which they are on record, each
    // Of these `member` is who registered.
    application_made = 109,  // waits for those who approve members from now on
    member_approved = 110,
    member_refused = 111,
};

struct Event {
    EventId id{};
    EventKind kind{};
    ForumId forum{};
    ThreadId thread{};
    PostId post{};
    MemberId member{};
    Instant at{};
    MessageId message{};
};

}  // namespace stoa
