#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/member.hpp"

namespace stoa {

// How many statements stand on the record of a thread, and how many of them readers should beware of.
struct RecordCounts {
    std::int64_t claims{};
    std::int64_t contested{};
    std::int64_t unsourced{};
    std::int64_t sources{};  // cards in its posts
    bool is_locked{};        // nothing of it changes
};

struct Thread {
    ThreadId id{};
    ForumId forum{};
    std::string title;
    std::string slug;
    std::string prefix;  // "Advice", or empty
    std::vector<std::string> tags;
    std::string lang;  // BCP 47, or empty: not told
    MemberName starter;
    std::optional<Instant> created_at;
    bool is_pinned{};
    bool is_locked{};
    std::int64_t last_position{};  // positions run from 1 to this without a gap
    std::int64_t post_count{};     // of them, those not deleted
    std::int64_t views{};
    PostId last_post{};  // the last that is not deleted
    std::int64_t last_post_position{};
    MemberName last_author;
    std::optional<Instant> last_post_at;
    Instant activity_at{};           // orders lists: last_post_at, or when Stoa received it if that is unknown
    std::vector<MemberName> people;  // who posted last, newest first, at most four
    std::optional<Instant> deleted_at;
    ForumId deleted_from{};  // where it stood, and stands again when it is restored
    MemberName deleted_by;
    bool has_poll{};
    RecordCounts record{};

    bool is_deleted() const { return deleted_at.has_value(); }
    std::int64_t reply_count() const { return post_count > 0 ? post_count - 1 : 0; }
};

}  // namespace stoa
