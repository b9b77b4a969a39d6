#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/forum.hpp"
#include "model/markup_kind.hpp"

namespace stoa {

// Where a text that is not posted yet would go. The numbers are stored: append only.
enum class DraftKind : std::uint8_t {
    new_thread = 1,
    reply = 2,
    edit = 3,
    new_conversation = 4,
    message = 5,
    message_edit = 6,
};

struct DraftPlace {
    DraftKind kind{};
    std::int64_t id{};  // of the forum, the thread, the post, the member written to or 0, the conversation, the message
    friend bool operator==(DraftPlace, DraftPlace) = default;
};

inline DraftPlace place_of_new_thread(ForumId forum) { return {DraftKind::new_thread, forum.value}; }
inline DraftPlace place_of_reply(ThreadId thread) { return {DraftKind::reply, thread.value}; }
inline DraftPlace place_of_edit(PostId post) { return {DraftKind::edit, post.value}; }

// Begun on the page of a member, or with nobody in mind: MemberId{}.
inline DraftPlace place_of_new_conversation(MemberId with) { return {DraftKind::new_conversation, with.value}; }
inline DraftPlace place_of_message(ConversationId conversation) { return {DraftKind::message, conversation.value}; }
inline DraftPlace place_of_message_edit(MessageId message) { return {DraftKind::message_edit, message.value}; }

inline constexpr std::array<std::string_view, 6> draft_kind_names{"new-thread",       "reply",   "edit",
                                                                  "new-conversation", "message", "message-edit"};

inline std::string_view name_of(DraftKind kind) { return draft_kind_names.at(static_cast<std::size_t>(kind) - 1); }

inline std::optional<DraftKind> parse_draft_kind(std::string_view name)
{
    for (std::size_t i = 0; i < draft_kind_names.size(); ++i)
        if (draft_kind_names[i] == name) return static_cast<DraftKind>(i + 1);
    return std::nullopt;
}

// What a member has typed and not posted, as typed: no rule has looked at it yet.
struct SavedDraft {
    DraftPlace place;
    std::string title;  // of a new thread, like
    std::string prefix;
    std::string tags;
    Markup markup{Markup::markdown};
    std::string text;
    std::int64_t revision{};  // of the post that is edited: whose text the draft began with
    Instant updated_at{};
    std::string poll{};                              // of a new thread: the fields as its form sends them
    std::optional<std::vector<UploadId>> uploads{};  // attached to its form; nothing: it does not say
    std::string recipients{};                        // of a new conversation
};

}  // namespace stoa
