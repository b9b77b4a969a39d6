#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>

#include "acts/access.hpp"
#include "model/conversation.hpp"
#include "model/refusal.hpp"

// The rules of conversations as pure functions. None of them lets anybody read what is not theirs: that is decided by
// taking part alone (visible_conversation.hpp), and no permission stands for it.
namespace stoa::acts {

// Who writes, as far as it decides to whom and how often.
struct Writer {
    Viewer const& viewer;
    std::int64_t post_count{};
};
// How much one may begin.
struct ConversationLimits {
    std::int64_t per_day{};
    std::size_t participants{};  // with oneself
};
ConversationLimits conversation_limits(Access const& access, Writer const& writer);

std::optional<Refusal> why_not_start_conversations(Access const& access, Viewer const& viewer);
// In one that they take part in already.
std::optional<Refusal> why_not_write_messages(Access const& access, Viewer const& viewer);
// Banned members are written to by moderators alone; others as they wish themselves. Whoever ignores the writer is
// written to like everybody else, and does not see it: they are not told.
std::optional<Refusal> why_not_write_to(Access const& access, Writer const& writer, Viewer const& recipient);
// Only the last message, by its author, in its first minutes.
std::optional<Refusal> why_not_edit_message(Viewer const& viewer, MessageSource const& message,
                                            Conversation const& conversation, Instant now);
// Reads messages that were reported, and closes the reports.
bool may_settle_reports(Access const& access, Viewer const& viewer);
// What may be attached to messages, as carry_uploads() asks for it: what may be attached somewhere in the forum.
PermissionSet attaching_rights(Access const& access, Viewer const& viewer);

}  // namespace stoa::acts
