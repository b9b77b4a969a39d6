#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/alert.hpp"
#include "store/store.hpp"

namespace stoa::store {

// An alert as it is made. What happens again to the same subject while it is unread adds to the same alert.
struct NewAlert {
    AlertKind kind{};
    std::int64_t subject{};
    ThreadId thread{};
    PostId post{};
    std::int64_t position{};
    MemberId actor{};
    LogKind act{};
    std::string reason{};
    EventId event{};  // none counts twice
    Instant at{};
    ConversationId conversation{};
};

// One alert for each of these members, and their counts of unread ones. `mailed` are those of them who want a letter.
void insert_alerts(Writer& db, std::vector<MemberId> const& told, std::vector<MemberId> const& mailed,
                   NewAlert const& alert);
// How many have reacted to the post since the unread alert began: with none left the alert goes.
void recount_reaction_alert(Writer& db, MemberId member, PostId post);

struct StoredAlert {
    Alert alert;  // of its forum the number alone
    bool is_thread_deleted{};
    bool is_post_deleted{};
    bool takes_part{};  // in its conversation
};
struct AlertQuestion {
    AlertKinds kinds;
    bool only_unread{};
};
std::vector<StoredAlert> alerts_of(Reader& db, MemberId member, AlertQuestion const& question, std::int64_t page);
std::int64_t count_alerts(Reader& db, MemberId member, AlertQuestion const& question);
// For a letter: unread, wanted in letters, not older; latest first.
std::vector<StoredAlert> alerts_for_letter(Reader& db, MemberId member, Instant since, int count);

// Posts of a thread that a page has shown.
struct ShownPosts {
    MemberId member{};
    ThreadId thread{};
    std::int64_t first{}, last{};
};
void mark_alerts_read(Writer& db, MemberId member, Instant now);  // all of them
void mark_alerts_read(Writer& db, ShownPosts const& shown, Instant now);
void mark_forum_alerts_read(Writer& db, MemberId member, ForumId forum, Instant now);
void mark_message_alert_read(Writer& db, MemberId member, ConversationId conversation, Instant now);
void mark_alerts_read(Writer& db, MemberId member, AlertKind kind, Instant now);  // all of this kind
void mark_alert_read(Writer& db, MemberId member, AlertId alert, Instant now);

// A few at a time, so that others have room to write. False: there was none.
bool delete_some_old_alerts(Writer& db, Instant before);

AlertPreferences alert_preferences(Reader& db, MemberId member);
void set_alert_preferences(Writer& db, MemberId member, AlertPreferences const& preferences);

}  // namespace stoa::store
