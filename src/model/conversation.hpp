#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "html/html.hpp"
#include "model/markup_kind.hpp"
#include "model/member.hpp"

namespace stoa {

// What a few members say to each other apart from the forums. Nobody else reads it, whatever they may do otherwise.
struct Conversation {
    ConversationId id{};
    std::string title;
    MemberName starter;
    Instant created_at{};
    std::int64_t message_count{};  // and the position of the last
    MessageId last_message{};
    MemberName last_author;
    Instant last_message_at{};
};

// Whether somebody still takes part. The numbers are stored.
enum class Attendance : std::uint8_t {
    here = 1,
    away = 2,  // has left, and is back with the next message
    gone = 3,  // has left for good
};

// One of a conversation's people, as the others see them.
struct Participant {
    MemberName member;
    Attendance attendance{};
    Instant joined_at{};
    std::int64_t read_position{};
    bool is_starter{};
    bool hides_reading{};  // from others: wants to read unseen
};

// What a conversation is to one of its people.
struct Seat {
    Attendance attendance{};
    std::int64_t read_position{};
    bool is_unread{};
    bool is_starred{};
    bool is_muted{};
};

struct Message {
    MessageId id{};
    ConversationId conversation{};
    std::int64_t position{};
    MemberName author;
    Instant created_at{};
    std::optional<Instant> edited_at;
    html::Html body;
    std::int64_t attachment_count{};  // uploads that do not stand in the text
    bool is_erased{};                 // it went with the account of its author
};

// The text as it was typed.
struct MessageSource {
    MessageId id{};
    ConversationId conversation{};
    std::int64_t position{};
    MemberName author;
    Instant created_at{};
    Markup markup{Markup::markdown};
    std::string text;
};

// Which of one's conversations a list shows.
enum class ConversationsShown : std::uint8_t { all, unread, started, starred };

// What one of its people does with a conversation for themselves alone.
enum class SeatMark : std::uint8_t { star, unstar, mute, unmute, unread };

}  // namespace stoa
