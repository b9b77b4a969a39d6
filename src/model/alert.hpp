#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/forum.hpp"
#include "model/log_entry.hpp"
#include "model/member.hpp"
#include "model/watch.hpp"

namespace stoa {

using AlertId = Id<struct Alert>;

// What a member is told of. The numbers are stored: append only.
enum class AlertKind : std::uint8_t {
    quote = 1,
    mention = 2,
    reply = 3,   // in a thread that they watch
    thread = 4,  // in a forum that they watch
    reaction = 5,
    moderation = 6,   // what a moderator did with a post or a thread of theirs
    message = 7,      // in a conversation of theirs
    report = 8,       // for those who settle them
    application = 9,  // for those who approve members
};
inline constexpr std::array alert_kinds{AlertKind::quote,   AlertKind::mention,  AlertKind::reply,
                                        AlertKind::thread,  AlertKind::reaction, AlertKind::moderation,
                                        AlertKind::message, AlertKind::report,   AlertKind::application};
std::string_view name_of(AlertKind kind);  // as forms say it: "quote"

// A set of kinds, stored as bits.
class AlertKinds {
public:
    AlertKinds() = default;
    explicit AlertKinds(std::int64_t bits)
        : bits_{bits}
    {
    }
    static AlertKinds all();
    static AlertKinds usual_letters();  // of who has not chosen: all but reactions
    bool has(AlertKind kind) const { return (bits_ & bit(kind)) != 0; }
    AlertKinds& add(AlertKind kind)
    {
        bits_ |= bit(kind);
        return *this;
    }
    std::int64_t bits() const { return bits_; }
    friend bool operator==(AlertKinds, AlertKinds) = default;

private:
    static std::int64_t bit(AlertKind kind) { return std::int64_t{1} << static_cast<int>(kind); }
    std::int64_t bits_{};
};

// What a member wants to be told of, and what they watch without being asked.
struct AlertPreferences {
    AlertKinds alerts;
    AlertKinds letters;  // of those, what also goes out as a letter
    WatchLevel started{WatchLevel::alert};
    WatchLevel replied{WatchLevel::alert};
    bool wants_advice{true};  // before they post
};

struct Alert {
    AlertId id{};
    AlertKind kind{};
    ThreadId thread{};
    std::string thread_title;
    std::string thread_slug;
    ForumName forum;  // where the thread stands, or stood before it was deleted
    PostId post{};
    std::int64_t position{};
    MemberName actor;  // who did it last
    LogKind act{};     // what a moderator did
    std::string reason;
    std::int64_t count{};  // how often it happened while the alert was unread
    Instant at{};
    bool is_unread{};
    ConversationId conversation{};
    std::string conversation_title{};
};

inline constexpr int alerts_per_page = 40;
inline constexpr std::int64_t alerts_kept_ms = 60 * day_ms;
// A letter waits this long: whoever is still here sees the alert itself.
inline constexpr std::int64_t alert_letter_delay_ms = 5 * minute_ms;

}  // namespace stoa
